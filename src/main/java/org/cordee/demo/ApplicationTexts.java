package org.cordee.demo;

import java.util.Random;
import org.cordee.shared.terms.Level;

/** What people in the demo region write when they apply. */
final class ApplicationTexts {

    private static final String[] CITIZEN = {
        "I have used mental health services for eleven years and I run the tea table at our drop-in.",
        "I care for my brother. I know what it is to fill in the same form for the fourth time.",
        "After my own hard years I began to visit people on the ward. They talk to me as they talk to no one else.",
        "I came here from another country, and I help others from there to find their way to a doctor.",
        "I started a walking group when I was still very low myself. Now there are thirty of us."
    };
    private static final String[] PRACTITIONER = {
        "I have worked in the same community team for six years, and newer colleagues come to me when they are stuck.",
        "I am a practitioner who is asked to lead without anyone having told me how.",
        "Our team was merged last year. I hold together what the plan on paper does not.",
        "I do home visits four days a week, and on the fifth I look after our students."
    };
    private static final String[] MANAGER = {
        "I manage a team of health and social care staff who still have two computer systems and two leave forms.",
        "I became a manager because no one else would. I would like to be one on purpose.",
        "My service is changing to personal budgets. People look to me for answers that I do not have yet.",
        "I lead three teams in two towns, and I hear about trouble too late."
    };
    private static final String[] SENIOR = {
        "I sit on the board of a trust and speak for social care there, most often alone.",
        "I am responsible for a budget that two organisations pay into and neither feels is theirs.",
        "I have led departments for twenty years in the way I was led myself. That no longer works.",
        "I am asked to bring together councils, the NHS and charities that have never planned anything with each other."
    };
    private static final String[] HOPE = {
        "I would like to learn to ask before I answer.",
        "I hope to meet people who see the same wall from the other side.",
        "What I want most is a place where I can say that I do not know.",
        "I want to give people who use our services a real say, and I need to practise letting go.",
        "I would like to find out what I am good at, and what I only do because I always have.",
        "I want to come back with one thing that works, and someone to ring when it does not."
    };

    private ApplicationTexts() {}

    static String of(DemoPerson who, Random dice) {
        Level level = who.level();
        String[] start = level == Level.CITIZEN
                ? CITIZEN
                : level == Level.PRACTITIONER ? PRACTITIONER : level == Level.MANAGER ? MANAGER : SENIOR;
        return start[dice.nextInt(start.length)] + " " + HOPE[dice.nextInt(HOPE.length)];
    }
}
