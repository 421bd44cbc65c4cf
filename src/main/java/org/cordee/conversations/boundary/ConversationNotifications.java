package org.cordee.conversations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.conversations.terms.ThreadKey;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.PersonId;

/**
 * What people are told of messages. Nothing that anyone wrote in a conversation enters a mail or a notice, and no mail
 * names an address to reply to: it leads to the conversation. Only a message to several people at once is mailed whole.
 */
@ApplicationScoped
class ConversationNotifications {

    private static final String KIND = "conversations.notice.message";
    private static final String ACTION = "conversations.mail.action";

    @Inject
    private Notices notices;

    @Inject
    private People people;

    /** Someone wrote. @param discreet whether the mail must not say who */
    void written(ThreadKey key, PersonId to, PersonId author, boolean discreet) {
        NoticeMessage message = discreet
                ? NoticeMessage.of(KIND).subject("conversations.mail.discreet.subject")
                : NoticeMessage.of(KIND).subject("conversations.mail.written.subject", people.name(author));
        notices.tell(
                to,
                message.line("conversations.mail.written.line")
                        .line("conversations.mail.reply")
                        .action(ACTION, key.path()));
    }

    /** Someone responsible wrote the same to several. @param about title of what it is about */
    void writtenToMany(ThreadKey key, PersonId to, PersonId author, String about, String subject, String text) {
        notices.tell(
                to,
                NoticeMessage.of(KIND)
                        .subject("conversations.mail.many.subject", about, subject)
                        .line("conversations.mail.many.line", people.name(author))
                        .line("conversations.mail.many.text", text)
                        .line("conversations.mail.reply")
                        .action(ACTION, key.path()));
    }
}
