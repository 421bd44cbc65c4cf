package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cordee.people.control.PeopleQueries;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Access and support needs, for those who make arrangements. Their owner sees them, and whoever a feature says makes
 * arrangements for this person ({@link ArrangementAccess}); nobody else, administrators neither. A look by another than
 * the owner is kept, and the owner can read that.
 */
@ApplicationScoped
@Transactional
public class AccessArrangements {

    @Inject
    private PeopleQueries queries;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    @Inject
    private Instance<ArrangementAccess> features;

    /**
     * @return empty when nothing is to be arranged
     * @throws NotFound when the current person may not see them
     */
    public Optional<Needs> of(PersonId person) {
        if (!maySee(person)) {
            throw new NotFound();
        }
        Optional<Needs> needs = queries.accessNeeds(person)
                .filter(n -> !n.isEmpty())
                .map(n -> new Needs(n.needs(), n.supporterComes(), n.supporterName(), n.supporterContact()));
        needs.ifPresent(n -> audit.looked("access-needs", person.value(), person));
        return needs;
    }

    /** For a page that wants to know whether to offer it. */
    public boolean maySee(PersonId person) {
        PersonId reader = current.id().orElse(null);
        return reader != null
                && (reader.equals(person) || features.stream().anyMatch(f -> f.arrangesFor(reader, person)));
    }

    /**
     * What to arrange.
     *
     * @param needs in the person's own words, or null
     * @param supporterName null when nobody comes along
     * @param supporterContact telephone or e-mail as written, or null
     */
    public record Needs(String needs, boolean supporterComes, String supporterName, String supporterContact) {}
}
