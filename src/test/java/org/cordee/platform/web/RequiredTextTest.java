package org.cordee.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ResourceBundle;
import org.cordee.house.RecordedNotices;
import org.cordee.platform.messages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the error at an empty field says. */
class RequiredTextTest {

    private static final Messages MESSAGES = RecordedNotices.MESSAGES;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text     | Title                    | Enter the title.
            textarea | What you want to say     | Enter what you want to say.
            text     | Your statement           | Enter your statement.
            textarea | In your own words        | Fill in “In your own words”.
            text     | Which team?              | Answer this question: Which team?
            text     | AMHP number              | Enter the AMHP number.
            email    | Your manager’s email     | Enter an email address.
            date     | First day                | Enter a date for “First day”.
            time     | Begins                   | Enter a time for “Begins”.
            datetime | Applications open        | Enter a date and a time for “Applications open”.
            number   | Places in all            | Enter a number for “Places in all”.
            select   | Sector                   | Choose the sector.
            radio    | How people join          | Choose how people join.
            radio    | Thursday 3 December 2026 | Choose an answer for “Thursday 3 December 2026”.
            radio    | How often?               | Answer this question: How often?
            radio    | Choose a time            | Choose a time.
            file     | Calendar file            | Choose a file.
            """)
    void namesWhatToEnter(String type, String label, String text) {
        assertEquals(text, RequiredText.of(MESSAGES, type, label));
    }

    @Test
    void withoutALabelTheTextIsGeneral() {
        assertEquals(MESSAGES.get("shared.required"), RequiredText.of(MESSAGES, "text", null));
        assertEquals(MESSAGES.get("shared.required"), RequiredText.of(MESSAGES, "text", " "));
    }

    @Test
    void textsThatNameWhatToEnterNeedNoLabel() {
        assertTrue(RequiredText.isSelfContained(MESSAGES, "Enter a date after 3 March 2027."));
        assertTrue(RequiredText.isSelfContained(MESSAGES, "Choose at least one time."));
        assertFalse(RequiredText.isSelfContained(MESSAGES, "This is too long."));
    }

    /** Summary recognises an empty field by this text, whether Faces or a boundary found it. */
    @Test
    void facesSaysTheSameOfAnEmptyField() {
        assertEquals(
                MESSAGES.get("shared.required"),
                ResourceBundle.getBundle("org.cordee.shared.faces")
                        .getString("jakarta.faces.component.UIInput.REQUIRED"));
    }
}
