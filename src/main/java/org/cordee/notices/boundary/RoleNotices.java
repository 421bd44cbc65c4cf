package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cordee.accounts.boundary.RoleNotifications;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.PersonId;

/** Tells people about roles in the system. These notices can't be muted. */
@ApplicationScoped
@Transactional
public class RoleNotices implements RoleNotifications {

    @Inject
    private Notices notices;

    @Inject
    private People people;

    @Override
    public void given(PersonId reader, PersonId holder, Role role, String by) {
        NoticeMessage noticeMessage = NoticeMessage.of("accounts.notice.role")
                .asEssential()
                .action("accounts.mail.role.action", "/programmes/role-log");
        notices.tell(
                reader,
                reader.equals(holder)
                        ? noticeMessage
                                .subject("accounts.mail.role-yours.subject", role)
                                .line("accounts.mail.role-yours.line", by, role)
                        : noticeMessage
                                .subject("accounts.mail.role-given.subject", role)
                                .line(
                                        "accounts.mail.role-given.line",
                                        by,
                                        people.card(holder).name(),
                                        role)
                                .line("accounts.mail.role-given.check"));
    }
}
