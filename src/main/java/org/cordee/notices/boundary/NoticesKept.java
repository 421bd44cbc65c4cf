package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.cordee.notices.control.NoticeQueries;
import org.cordee.people.boundary.PersonalData;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Job;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** What notices keep about people, and for how long: a year. Cleaning twice does no harm. */
@ApplicationScoped
@Transactional
public class NoticesKept implements PersonalData, Job {

    private static final Period KEPT = Period.ofYears(1);

    @Inject
    private NoticeQueries notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

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

    @Override
    public String kind() {
        return "notices.clean";
    }

    @Override
    public void run(String subject) {
        notices.clean(clock.instant().minus(Duration.ofDays(365)));
        audit.forget(clock.instant()
                .atZone(CurrentPerson.HOME_ZONE)
                .minus(PlatformPersonalData.AUDIT)
                .toInstant());
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }
}
