package org.cordee.demo;

import java.util.Random;
import org.cordee.shared.terms.Level;

/** What people in the demo region write when they apply. */
final class ApplicationTexts {

    private static final String[] CITIZEN = {
        "I’ve used mental health services for eleven years and I run the tea bar at our drop-in.",
        "I care for my brother. I know what it’s like to fill in the same form for the fourth time.",
        "After some hard years of my own, I started visiting people on the ward. They tell me things they tell "
                + "no one else.",
        "I moved here from another country, and now I help others register with a GP.",
        "I started a walking group when I was still quite unwell myself. Now there are thirty of us."
    };
    private static final String[] PRACTITIONER = {
        "I’ve worked in the same community team for six years, and newer colleagues come to me when they’re stuck.",
        "I’m often asked to take the lead, but no one has ever shown me how.",
        "Our team was merged last year, and I’m one of the people holding it together.",
        "I do home visits four days a week, and supervise our students on the fifth."
    };
    private static final String[] MANAGER = {
        "I manage a team of health and social care staff who still have two computer systems and two leave forms.",
        "I became a manager because no one else would. Now I’d like to do it well.",
        "My service is changing to personal budgets. People look to me for answers I don’t have yet.",
        "I lead three teams in two towns, and I hear about problems too late."
    };
    private static final String[] SENIOR = {
        "I sit on the board of a trust, where I’m often the only one speaking up for social care.",
        "I’m responsible for a budget that two organisations pay into but neither feels it owns.",
        "For twenty years I’ve led departments the way I was led myself. It no longer works.",
        "My job is to bring together councils, the NHS and charities that have never planned anything together."
    };
    private static final String[] HOPE = {
        "I’d like to learn to ask before I answer.",
        "I hope to meet people who see the same problems from the other side.",
        "Most of all, I want somewhere I can say “I don’t know”.",
        "I want to give people who use our services a real say, and I need to practise letting go.",
        "I’d like to find out what I’m good at, and what I only do because I always have.",
        "I want to come back with one thing that works, and someone to ring when it doesn’t."
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
