package org.cordee.learningsets.meetings.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Have you tried to talk to her?",
                "Haven't you considered asking the board?",
                "Have you thought about moving teams?",
                "You should tell them.",
                "you really need to rest, don't you?",
                "Shouldn't you ask first?",
                "Why don’t you write it down?",
                "Why not leave it?",
                "I would call him. What do you think?",
                "I'd just say no?",
                "If I were you, what would stop me?",
                "I had the same in my team, and what helped was time?",
                "Wouldn't it be better to wait?",
                "Don't you think that is unfair?",
                "What about asking HR?",
                "The best thing would be a plan, no?",
                "Tell me more",
                "It sounds as if she is afraid."
            })
    void heard(String line) {
        assertTrue(AdviceDetector.detects(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What would you like to be different in a year?",
                "Who else cares about this?",
                "What have you tried so far?",
                "What would happen if you did nothing?",
                "How do you know?",
                "When did you first notice it?",
                "What do you need from us?",
                "What is stopping you?",
                "How might she see it?",
                "What should I have asked you?",
                "What did he say when you told him? And how was that for you?"
            })
    void open(String line) {
        assertFalse(AdviceDetector.detects(line), line);
    }

    @Test
    void scriptsHearTheSame() {
        Pattern all = Pattern.compile(AdviceDetector.patterns());
        assertTrue(all.matcher("have you tried to write to them?").find());
        assertTrue(all.matcher("why not ask them?").find());
        assertFalse(all.matcher("what have you tried?").find());
    }

    @Test
    void silenceIsNoAdvice() {
        assertFalse(AdviceDetector.detects(null));
        assertFalse(AdviceDetector.detects("  "));
    }
}
