package io.partnerconnect.domain.model.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** What is decided of a name and the addresses it stands for at a moment, before anything is connected to. */
public sealed interface Vetting {
    /** Connect to this address and no other. */
    record Allowed(Destination destination) implements Vetting {}

    /** Connect to nothing. */
    record Refused(Objection objection) implements Vetting {}

    /** The name stands for nothing. */
    record Unknown() implements Vetting {}

    /** Why nothing is connected to. */
    enum Objection {
        /** The host is none that is admitted. */
        HOST("must be on a host that this service admits"),
        /** An address of the answer is the organisation's own, and is not among the ranges that are allowed. */
        PRIVATE(
                "stands for an address of a private network; if it is to be reached there, name the range in private_ranges"),
        /** An address of the answer is none that can be allowed. */
        SPECIAL(
                "stands for an address that is never connected to, such as this machine, its neighbours or a cloud's metadata");

        private final String rule;

        Objection(String rule) {
            this.rule = rule;
        }

        /** For who registers it, after the name of the field. */
        public String rule() {
            return rule;
        }
    }

    /** Of an answer all addresses have to pass, because it is not ours to say which of them the next answer begins with. */
    static Vetting of(String host, List<InetAddress> answer, PrivateRanges allowed) {
        List<IpAddress> addresses = answer.stream().map(IpAddress::of).toList();
        return addresses.stream()
                .flatMap(address -> objection(address, allowed).stream())
                .max(Objection::compareTo)
                .<Vetting>map(Refused::new)
                .orElseGet(() -> first(host, addresses));
    }

    private static Optional<Objection> objection(IpAddress address, PrivateRanges allowed) {
        return SpecialAddresses.of(address)
                .filter(special -> !(special.canBeAllowed() && allowed.contain(address)))
                .map(special -> special.canBeAllowed() ? Objection.PRIVATE : Objection.SPECIAL);
    }

    /** Of this machine: all have to be its own. */
    static Vetting ofLoopback(String host, List<InetAddress> answer) {
        List<IpAddress> addresses = answer.stream().map(IpAddress::of).toList();
        boolean own = addresses.stream()
                .allMatch(address -> SpecialAddresses.of(address).equals(Optional.of(SpecialAddresses.LOOPBACK)));
        return own ? first(host, addresses) : new Refused(Objection.SPECIAL);
    }

    private static Vetting first(String host, List<IpAddress> addresses) {
        return addresses.isEmpty() ? new Unknown() : new Allowed(new Destination(host, addresses.getFirst()));
    }
}
