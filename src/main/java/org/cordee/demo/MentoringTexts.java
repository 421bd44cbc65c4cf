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
                    + "I know what it is to be the only one in the room who is not a clinician. I ask more than I "
                    + "tell, and I will introduce you to people.";
    static final String SOUGHT =
            "I manage a team of adult services, and most of what matters to the people we serve is decided elsewhere. "
                    + "I would like to learn how to lead where I have no authority: in the NHS,"
                    + " and with the charities that know our streets.";
    static final String SOUGHT_BY_LEADER =
            "I would like to try things out with people who use our ward, not for them. I don’t know how to begin "
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
        "how to lead people who do not report to me",
        "what changed for you when you crossed over",
        "how you bring people who use services into decisions",
        "whether a bigger post is for me"
    };

    private static final Map<Level, List<String>> OFFERS = Map.of(
            Level.CITIZEN,
                    List.of(
                            "I have used services for half my life"
                                    + " and sat on more committees than I can count. I can tell you what it looks "
                                    + "like from this side, kindly and plainly.",
                            "I care for my son. Ask me how decisions land in a kitchen at seven in the morning.",
                            "I started a peer group that now has a say in our trust. I help you find out what to do "
                                    + "with a seat at the table, or how to share yours."),
            Level.PRACTITIONER,
                    List.of(
                            "I have stayed in practice on purpose. I can help you stay close to people while you lead.",
                            "I train newly qualified colleagues and know how to grow someone without a budget."),
            Level.MANAGER,
                    List.of(
                            "I have merged two teams and would do it differently now. I am glad to say how.",
                            "I manage across two organisations. I can help with the art of two line managers and one "
                                    + "calendar."),
            Level.EXECUTIVE,
                    List.of(
                            "I sit on a board and remember what it was like not to. I am good at thinking through who "
                                    + "needs to be in the room.",
                            "I have closed a service and opened three. Bring me the decision you have been putting "
                                    + "off.",
                            "I was a social worker for twelve years. I help people keep their values when the "
                                    + "spreadsheets come."),
            Level.REGIONAL,
                    List.of(
                            "I see twelve organisations try the same thing alone. I can help you find the others.",
                            "I have worked for ministers and for a night shelter. I can help you write for one and "
                                    + "speak for the other."));

    private static final String[] SEEKS = {
        "I have been asked to lead something across three organisations, and none of them reports to me.",
        "I want to learn to give away control without letting people down.",
        "I would like someone who has left the NHS and can say honestly what it cost and gave.",
        "I lead as someone with lived experience and would like to stop being the only one in the room.",
        "I need someone to think with before I say yes to a bigger post."
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
