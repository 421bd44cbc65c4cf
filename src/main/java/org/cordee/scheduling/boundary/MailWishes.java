package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.notices.boundary.Notices;
import org.cordee.scheduling.terms.DateMail;

/** Which mails about dates a person wants: all but those stopped, here or by the link in one of them. */
@ApplicationScoped
@Transactional
public class MailWishes {

    @Inject
    private Notices notices;

    /** One's own. */
    public List<DateMail> wanted() {
        List<String> muted = notices.muted();
        return Stream.of(DateMail.values()).filter(mail -> !muted.contains(mail.notice())).toList();
    }

    public void keep(Collection<DateMail> wanted) {
        for (DateMail mail : DateMail.values()) {
            if (wanted.contains(mail)) {
                notices.unmute(mail.notice());
            } else {
                notices.muteKind(mail.notice());
            }
        }
    }
}
