package io.partnerconnect.domain.port.out;

import java.net.InetAddress;
import java.util.List;

/** What the names of hosts stand for at the moment. */
public interface HostNames {
    /**
     * The addresses a name stands for, in the order of the answer; empty when it stands for none, or when nobody answers in time. An address
     * that is written as a number stands for itself. May wait for the network. What is given back is not vetted: nothing may be connected to
     * before {@link io.partnerconnect.domain.model.address.AddressRules#vet} has decided.
     */
    List<InetAddress> addressesOf(String host);
}
