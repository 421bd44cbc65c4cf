package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import org.cordee.notices.control.NoticeQueries;
import org.cordee.people.boundary.PersonalData;
import org.cordee.shared.ids.PersonId;

/** What notices keep about people, and for how long: a year. {@link OldNoticesJob} deletes them then. */
@ApplicationScoped
@Transactional
public class NoticesData implements PersonalData {

    private static final Period KEPT = Period.ofYears(1);

    @Inject
    private NoticeQueries notices;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("notice", "notices.kept.notices", KEPT), new Kept("notice_mute", "notices.kept.mutes", null));
    }

    @Override
    public List<Section> export(PersonId person) {
        List<java.util.Map<String, Object>> mutes = notices.mutedKinds(person).stream()
                .map(kind -> java.util.Map.<String, Object>of("kind", kind))
                .toList();
        return List.of(
                new Section("notices.kept.notices", notices.export(person)), new Section("notices.kept.mutes", mutes));
    }

    @Override
    public int eraseOrder() {
        return 1;
    }

    @Override
    public Erasure erase(PersonId person) {
        return new Erasure(notices.erase(person), 0, List.of());
    }
}
