package org.cordee.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cordee.shared.terms.Level;

/** What mentors and mentees of the demo region write. */
final class MentoringTexts {

    static final String SAMPLE =
            "I began as a support worker in a drop-in, ran housing for a council, and have led social inclusion in a "
                    + "trust for years. "
                    + "I know what it’s like to be the only person in the room who isn’t a clinician. I ask more "
                    + "than I tell, and I’ll introduce you to people.";
    static final String SOUGHT =
            "I manage a team of adult services, and most of what matters to the people we serve is decided elsewhere. "
                    + "I’d like to learn how to lead where I have no authority: in the NHS, and with local charities.";
    static final String SOUGHT_BY_LEADER =
            "I’d like to try things out with the people on our ward, not just for them. I don’t know how to begin "
                    + "without upsetting everyone.";

    /** The posts of the sample mentor before the one of today. */
    static final List<Earlier> EARLIER = List.of(
            new Earlier(RegionData.CHARITY, "Support worker, then centre manager", 1998, 2005),
            new Earlier(RegionData.COUNCIL, "Head of supported housing", 2005, 2023));

    static final String[] EARLIER_POSTS = {
        "Project worker",
        "Housing officer",
        "Ward manager",
        "Development officer",
        "Social worker",
        "Research fellow",
        "Policy adviser",
        "Care manager"
    };

    static final String[] TOPICS = {
        "how to lead people who don’t report to me",
        "what changed for you when you moved between sectors",
        "how you bring people who use services into decisions",
        "whether to apply for a bigger job"
    };

    private static final Map<Level, List<String>> OFFERS = Map.of(
            Level.CITIZEN,
                    List.of(
                            "I’ve used services for half my life and sat on more committees than I can count. I "
                                    + "can tell you honestly what they look like from this side.",
                            "I care for my son. Ask me what your decisions mean for a family at seven in the morning.",
                            "I started a peer group that now has a say in our trust. I can help you make the "
                                    + "most of a seat at the table, or share yours."),
            Level.PRACTITIONER,
                    List.of(
                            "I’ve chosen to stay in practice. I can help you stay close to people while you lead.",
                            "I train newly qualified colleagues, and know how to develop people without a budget."),
            Level.MANAGER,
                    List.of(
                            "I’ve merged two teams and would do it differently now. I’m happy to say how.",
                            "I manage across two organisations. I can help you work for two line managers with "
                                    + "one calendar."),
            Level.EXECUTIVE,
                    List.of(
                            "I sit on a board and remember what it was like not to. I’m good at working out who "
                                    + "needs to be in the room.",
                            "I’ve closed one service and opened three. Bring me the decision you’ve been putting off.",
                            "I was a social worker for twelve years. I help people keep their values when the "
                                    + "spreadsheets come."),
            Level.REGIONAL,
                    List.of(
                            "I see twelve organisations trying the same thing on their own. I can help you find "
                                    + "the others.",
                            "I’ve worked for ministers and in a night shelter. I can help you write for one and "
                                    + "speak up for the other."));

    private static final String[] SEEKS = {
        "I’ve been asked to lead a project across three organisations, and no one in it reports to me.",
        "I want to learn to share control without letting people down.",
        "I’d like to talk to someone who has left the NHS about what they gained and lost.",
        "I lead from lived experience, and I’m tired of being the only one in the room.",
        "I need someone to think things through with before I say yes to a bigger job."
    };

    private MentoringTexts() {}

    static String offer(Level level, Random dice) {
        List<String> words = OFFERS.get(level);
        return words.get(dice.nextInt(words.size()));
    }

    static String seek(Random dice) {
        return SEEKS[dice.nextInt(SEEKS.length)];
    }

    /** A post of earlier years. */
    record Earlier(String at, String post, int since, int until) {}
}
