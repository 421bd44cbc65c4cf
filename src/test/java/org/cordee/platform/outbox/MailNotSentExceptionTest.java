package org.cordee.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MailNotSentExceptionTest {

    private static String shown(String message) {
        return new MailNotSentException(message, null).operatorMessage();
    }

    @Test
    void theServersAnswerIsShownWithoutAddresses() {
        assertEquals(
                "mail to the server smtp.example: 550 5.1.1 <(address)>: Recipient address rejected",
                shown("mail to the server smtp.example: 550 5.1.1 <zoe.o'neil+x@demo.example>: Recipient address "
                        + "rejected"));
        assertEquals("550 (address) unknown", shown("550 \"Zoe O Neil\"@demo.example unknown"));
        assertEquals("551 user not local; try <(address)>", shown("551 user not local; try <zoë@démo.example>"));
    }

    @Test
    void otherAnswersStayAsTheyAre() {
        assertEquals(
                "mail to the server 10.0.0.5: Connection refused",
                shown("mail to the server 10.0.0.5: Connection refused"));
    }
}
