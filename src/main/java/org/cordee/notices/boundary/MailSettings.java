package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.notices.terms.MailKind;

/** Which mails the current person gets: all but those turned off, here or by the link in one of them. */
@ApplicationScoped
@Transactional
public class MailSettings {

    @Inject
    private Notices notices;

    /** Returns the kinds that are mailed. */
    public List<MailKind> wanted() {
        List<String> muted = notices.muted();
        return Stream.of(MailKind.values())
                .filter(kind -> !muted.contains(kind.notice()))
                .toList();
    }

    /** Mails these kinds, and no others. Doing it twice changes nothing. */
    public void save(Collection<MailKind> wanted) {
        for (MailKind kind : MailKind.values()) {
            if (wanted.contains(kind)) {
                notices.unmute(kind.notice());
            } else {
                notices.muteKind(kind.notice());
            }
        }
    }
}
