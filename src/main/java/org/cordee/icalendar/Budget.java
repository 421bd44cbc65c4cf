package org.cordee.icalendar;

/** How many days may be looked at while a calendar's repeats are worked out: bounds the time, on any machine alike. */
final class Budget {

    private long left;

    Budget(long days) {
        this.left = days;
    }

    /** @throws TooMuch when it is used up */
    void spend(int days) {
        left -= days;
        if (left < 0) {
            throw new TooMuch();
        }
    }

    /** There is more in the calendar than is read. */
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("more than is read", null, false, false);
        }
    }
}
