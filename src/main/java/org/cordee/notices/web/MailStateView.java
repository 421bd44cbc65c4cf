package org.cordee.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.platform.outbox.MailState;
import org.cordee.platform.outbox.Outbox;
import org.cordee.shared.person.CurrentPerson;

/** Says on pages whether mails can go out; how many wait and why only to administrators. */
@Named
@RequestScoped
public class MailStateView {

    @Inject
    private MailState mails;

    @Inject
    private CurrentPerson current;

    private MailState.Snapshot now;

    /** True when no mail server is set, so that no page may say that a mail is on its way. */
    public boolean isWithoutServer() {
        return !MailState.serverIsSet();
    }

    /** True when a mail can be read: it goes out, or stays in the outbox of a demo that everyone can open. */
    public boolean isReachable() {
        return MailState.serverIsSet() || Outbox.open();
    }

    /** True for administrators when mails cannot go out. */
    public boolean isTold() {
        return current.administrator() && (!getNow().serverSet() || getNow().failure() != null);
    }

    public MailState.Snapshot getNow() {
        if (now == null) {
            now = mails.now();
        }
        return now;
    }
}
