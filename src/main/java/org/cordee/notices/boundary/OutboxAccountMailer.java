package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.accounts.boundary.AccountMailer;

/** Letters about an account, in the dress of all other mails. They always go out and are not kept within Cordee. */
@ApplicationScoped
@Transactional
public class OutboxAccountMailer implements AccountMailer {

    @Inject
    private Notices notices;

    @Override
    public void write(String email, String name, String letter, List<Object> arguments, String address) {
        String texts = "accounts.letter." + letter;
        Object[] values = arguments.toArray();
        NoticeMessage noticeMessage = NoticeMessage.of("accounts.notice.account")
                .asEssential()
                .byMailOnly()
                .subject(texts + ".subject", values)
                .line(texts + ".text", values);
        notices.tellAddress(
                email, name, address == null ? noticeMessage : noticeMessage.action(texts + ".action", address));
    }
}
