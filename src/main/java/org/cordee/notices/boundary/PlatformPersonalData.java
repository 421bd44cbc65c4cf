package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.PersonalData;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.PersonId;

/** What the platform keeps about people: it stands below them and cannot say so itself. */
@ApplicationScoped
@Transactional
public class PlatformPersonalData implements PersonalData {

    static final Period AUDIT = Period.ofYears(6);
    private static final Period KEYS = Period.ofDays(7);
    private static final Period MAILS = Period.ofDays(30);

    @Inject
    private Audit audit;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("audit_change", "notices.kept.changes", AUDIT),
                new Kept("audit_access", "notices.kept.looks", AUDIT),
                new Kept("idempotency_key", "notices.kept.keys", KEYS),
                new Kept("mail", "notices.kept.mails", MAILS),
                new Kept("mail_attachment", "notices.kept.mails", MAILS),
                new Kept("used_link", "notices.kept.links", MAILS));
    }

    @Override
    public List<Section> export(PersonId person) {
        List<Map<String, Object>> looks = audit.allLooksAt(person).stream()
                .map(accessRecord -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("at", accessRecord.first());
                    row.put("opened", accessRecord.kind());
                    return row;
                })
                .toList();
        return List.of(new Section("notices.kept.looks", looks));
    }

    /** The log stays: it says who did what, for as long as somebody may ask, by a number that then has no name. */
    @Override
    public Erasure erase(PersonId person) {
        return new Erasure(0, 0, List.of("notices.kept.audit-stays", "notices.kept.mails-go"));
    }
}
