package io.partnerconnect.domain.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.SomeActs;
import io.partnerconnect.domain.fixture.SomeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random days in a workspace: what was done through us, what their log tells of it, and what others did meanwhile. */
class MatchingWorldsTest {
    private static final int WORLDS = 100;
    private static final Instant FROM = Instant.parse("2026-11-02T00:00:00Z");
    private static final Period DAY = new Period(FROM, FROM.plus(Duration.ofDays(1)));
    private static final Instant DAYS_LATER = FROM.plus(Duration.ofDays(4));
    private static final int SKEW = 290;

    /** What was done, what their log says of it, and what others did. */
    private record World(List<Act> acts, Map<LogEvent, Act> told, List<LogEvent> planted) {
        List<LogEvent> log() {
            List<LogEvent> all = new ArrayList<>(told.keySet());
            all.addAll(planted);
            return all;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasDoneThroughUsIsExplainedAndNothingElseIs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < WORLDS; i++) {
            World world = world(random, false);

            List<ReconciliationEntry> entries = judge(world.log(), world.acts(), random);

            assertThat(keys(entries, Verdict.EXPLAINED))
                    .isEqualTo(keys(world.told().keySet()));
            assertThat(keys(entries, Verdict.UNEXPLAINED)).isEqualTo(keys(world.planted()));
            assertThat(entries).hasSize(world.told().size() + world.planted().size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void whatTheirLogNamesIsExplainedByTheVeryActItWas(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < WORLDS; i++) {
            World world = world(random, true);

            List<ReconciliationEntry> entries = judge(world.log(), world.acts(), random);

            assertThat(explanations(entries)).isEqualTo(world.told());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void anEntryThatIsTakenOutOfTheirLogIsMissingAndNothingElseChanges(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < WORLDS; i++) {
            World world = world(random, true);
            if (world.told().isEmpty()) {
                continue;
            }
            List<LogEvent> told = new ArrayList<>(world.told().keySet());
            told.sort(Comparator.comparing(LogEvent::key));
            LogEvent removed = told.get(random.nextInt(told.size()));
            List<LogEvent> rest = world.log();
            rest.remove(removed);

            List<ReconciliationEntry> entries = judge(rest, world.acts(), random);

            Map<LogEvent, Act> others = new HashMap<>(world.told());
            Act act = others.remove(removed);
            assertThat(explanations(entries)).isEqualTo(others);
            assertThat(keys(entries, Verdict.UNEXPLAINED)).isEqualTo(keys(world.planted()));
            assertThat(entries.stream().filter(entry -> entry.verdict() == Verdict.MISSING))
                    .extracting(ReconciliationEntry::ours)
                    .containsExactly(act);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50})
    void howeverLittleIsJudgedTogetherNothingIsToldTwiceOrLost(int most) {
        Random random = new Random(most);
        for (int i = 0; i < WORLDS; i++) {
            World world = world(random, false);

            List<ReconciliationEntry> entries = judge(world.log(), world.acts(), random, most);

            Set<String> told = new TreeSet<>(keys(entries, Verdict.EXPLAINED));
            told.addAll(keys(entries, Verdict.UNEXPLAINED));
            assertThat(told).isEqualTo(keys(world.log()));
            assertThat(entries.stream().filter(entry -> entry.theirs() != null)).hasSize(told.size());
            assertThat(entries.stream().filter(entry -> entry.ours() != null).map(ReconciliationEntry::ours))
                    .doesNotHaveDuplicates();
        }
    }

    /** {@code named}: everything of one kind is of another principal, and their log names all there is to name. */
    private static World world(Random random, boolean named) {
        World world = new World(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        SomeActs acts = new SomeActs();
        List<Instant> busy = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            busy.add(FROM.plusSeconds(3600 + random.nextInt(79_000)));
        }
        List<String> principals = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            principals.add(uuid(random));
        }
        int size = random.nextInt(40);
        for (int i = 0; i < size; i++) {
            Instant at = busy.get(random.nextInt(busy.size())).plusSeconds(random.nextInt(1200));
            String principal = named ? uuid(random) : principals.get(random.nextInt(principals.size()));
            add(world, acts, at, principal, random, named);
        }
        for (int i = random.nextInt(15); i > 0; i--) {
            world.planted().add(planted(random, busy.get(random.nextInt(busy.size()))));
        }
        return world;
    }

    private static void add(World world, SomeActs acts, Instant at, String principal, Random random, boolean named) {
        String token = hex(random);
        boolean tellsToken = named || random.nextInt(3) > 0;
        boolean tellsPrincipal = named || random.nextBoolean();
        String told = tellsToken ? token : null;
        String whom = tellsPrincipal ? principal : null;
        switch (random.nextInt(named ? 4 : 6)) {
            case 0 -> tell(world, acts.minted(at, principal, token), Deed.TOKEN_MINTED, told, whom, random);
            case 1 -> tell(world, acts.revoked(at, token), Deed.TOKEN_REVOKED, told, null, random);
            case 2 -> tell(world, acts.removed(at, principal), Deed.PRINCIPAL_REMOVED, null, principal, random);
            case 3 ->
                tell(
                        world,
                        acts.created(at, "NEW_" + token, principal),
                        Deed.PRINCIPAL_CREATED,
                        null,
                        principal,
                        random);
            case 4 -> {
                Act perhaps = acts.perhapsMinted(at, principal);
                if (random.nextBoolean()) {
                    tell(world, perhaps, Deed.TOKEN_MINTED, told, whom, random);
                } else {
                    world.acts().add(perhaps);
                }
            }
            default -> world.acts().add(acts.notMinted(at, principal));
        }
    }

    private static void tell(
            World world, Act act, Deed deed, @Nullable String token, @Nullable String principal, Random random) {
        Instant at = act.intendedAt().plusSeconds(random.nextInt(2 * SKEW) - SKEW);
        world.acts().add(act);
        world.told().put(SomeLog.event(hex(random), at, deed, SomeLog.both(token, principal)), act);
    }

    /** By somebody else: of a token and a principal that are not ours, whenever that is. */
    private static LogEvent planted(Random random, Instant busy) {
        Instant at = busy.plusSeconds(random.nextInt(2400) - 600L);
        return switch (random.nextInt(3)) {
            case 0 -> SomeLog.event(hex(random), at, Deed.TOKEN_MINTED, SomeLog.both(hex(random), uuid(random)));
            case 1 -> SomeLog.event(hex(random), at, Deed.TOKEN_REVOKED, SomeLog.token(hex(random)));
            default -> SomeLog.event(hex(random), at, Deed.PRINCIPAL_CREATED, SomeLog.principal("MALLORY_USER"));
        };
    }

    private static List<ReconciliationEntry> judge(List<LogEvent> log, List<Act> acts, Random random) {
        return judge(log, acts, random, 5000);
    }

    private static List<ReconciliationEntry> judge(List<LogEvent> log, List<Act> acts, Random random, int most) {
        List<LogEvent> theirs = new ArrayList<>(log);
        List<Act> ours = new ArrayList<>(acts);
        Collections.shuffle(theirs, random);
        Collections.shuffle(ours, random);
        theirs.sort(Comparator.comparing(LogEvent::at));
        ours.sort(Comparator.comparing(Act::intendedAt));
        List<ReconciliationEntry> entries = new ArrayList<>();
        new Matching(SomeActs.PROD, DAY, SomeLog.TERMS, DAYS_LATER, most)
                .judge(theirs.iterator(), ours.iterator(), entries::add);
        return entries;
    }

    private static Map<LogEvent, Act> explanations(List<ReconciliationEntry> entries) {
        return entries.stream()
                .filter(ReconciliationEntry.Explained.class::isInstance)
                .map(ReconciliationEntry.Explained.class::cast)
                .collect(Collectors.toMap(ReconciliationEntry.Explained::event, ReconciliationEntry.Explained::act));
    }

    private static Set<String> keys(List<ReconciliationEntry> entries, Verdict verdict) {
        return keys(entries.stream()
                .filter(entry -> entry.verdict() == verdict)
                .map(ReconciliationEntry::theirs)
                .toList());
    }

    private static Set<String> keys(Iterable<LogEvent> events) {
        Set<String> keys = new TreeSet<>();
        events.forEach(event -> keys.add(event.key()));
        return keys;
    }

    private static String hex(Random random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
