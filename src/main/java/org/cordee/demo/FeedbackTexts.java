package org.cordee.demo;

import java.util.Random;

/** What people in the demo region write about a programme they have completed. */
final class FeedbackTexts {

    private static final String[] GAINED = {
        "I ask more questions now, and I wait for the answer.",
        "I know who to ring at the council, and they know me.",
        "Two people from my group and I are planning something together.",
        "I’ve stopped apologising for not having a job title.",
        "Listening to people who use our services changed how I run my team meetings.",
        "The site visits. I’d worked next door for nine years and had never been inside.",
        "I brought my sister’s story to a board meeting, and people listened."
    };
    private static final String[] TO_IMPROVE = {
        "More time for the small groups, and fewer slides.",
        "Start at ten. Half past nine is hard if you depend on the bus.",
        "Please send the reading a week before.",
        "The room was cold, and the loop system didn’t work on the second day.",
        "I’d have liked a day with people from housing."
    };

    private FeedbackTexts() {}

    static String gained(Random dice) {
        return GAINED[dice.nextInt(GAINED.length)];
    }

    static String toImprove(Random dice) {
        return TO_IMPROVE[dice.nextInt(TO_IMPROVE.length)];
    }
}
