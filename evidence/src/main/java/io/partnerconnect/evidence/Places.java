package io.partnerconnect.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Places in a log, as stretches in order that do not touch each other. Written in one spelling, such as {@code 0-71,73}; {@code none}. */
public record Places(List<Stretch> stretches) {
    /** No places. */
    public static final Places NONE = new Places(List.of());

    private static final String NOTHING = "none";

    /** Of one stretch: an expression for all of them would go as deep as there are any. */
    private static final Pattern STRETCH = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    /** The places from {@code first} to {@code last}, both included. */
    public record Stretch(long first, long last) {
        public Stretch {
            if (first < 0 || last < first) {
                throw new Malformed("must name places in order, from 0");
            }
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    public Places {
        stretches = List.copyOf(stretches);
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i).first() <= stretches.get(i - 1).last() + 1) {
                throw new Malformed("must name places in order, with a gap between stretches");
            }
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws Malformed not places, or not in their only spelling
     */
    public static Places parse(String text) {
        if (text.equals(NOTHING)) {
            return NONE;
        }
        List<Stretch> stretches = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            stretches.add(stretch(each));
        }
        Places places = new Places(stretches);
        if (!places.toString().equals(text)) {
            throw new Malformed("must be places in their only spelling, such as 0-71,73");
        }
        return places;
    }

    private static Stretch stretch(String text) {
        Matcher stretch = STRETCH.matcher(text);
        if (!stretch.matches()) {
            throw new Malformed("must be places such as 0-71,73");
        }
        long first = Long.parseLong(stretch.group(1));
        return new Stretch(first, stretch.group(2) == null ? first : Long.parseLong(stretch.group(2)));
    }

    /** The same, and the place after them all; {@code next} must be after the last. */
    public Places and(long next) {
        List<Stretch> more = new ArrayList<>(stretches);
        if (!more.isEmpty() && more.getLast().last() + 1 == next) {
            more.set(more.size() - 1, new Stretch(more.getLast().first(), next));
        } else {
            more.add(new Stretch(next, next));
        }
        return new Places(more);
    }

    /** Whether it is one of them. */
    public boolean contains(long place) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Stretch stretch = stretches.get(middle);
            if (place < stretch.first()) {
                high = middle - 1;
            } else if (place > stretch.last()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** How many there are. */
    public long count() {
        return stretches.stream()
                .mapToLong(stretch -> stretch.last() - stretch.first() + 1)
                .sum();
    }

    @Override
    public String toString() {
        return stretches.isEmpty()
                ? NOTHING
                : stretches.stream().map(Stretch::toString).collect(Collectors.joining(","));
    }
}
