package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.AccessNeeds;
import org.cordee.people.entity.ContactWish;
import org.cordee.people.entity.LivedExperience;
import org.cordee.people.entity.Person;
import org.cordee.people.terms.ContactWay;
import org.cordee.people.terms.ExperienceAnswer;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/**
 * A person's own profile, all but the posts ({@link Posts}). Everything here is of the current person and for the
 * current person; others read what they may through {@link People} and {@link AccessArrangements}. Each part carries
 * the version it was read in.
 */
@ApplicationScoped
@Transactional
public class Profiles {

    /** Version of a part that has never been filled in. */
    public static final int NEVER = -1;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private PeopleQueries queries;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    public About about() {
        Person me = me();
        return new About(me.name(), me.level(), me.region(), me.zone(), me.listed(), me.version());
    }

    /**
     * @throws Conflict when it was changed since it was read
     * @throws org.cordee.shared.errors.Invalid at {@code name}, {@code level} or {@code zone}
     */
    public void say(About about) {
        Person me = me();
        me.expect(about.version);
        me.describe(about.name, about.level, about.region, about.zone);
        if (about.listed) {
            me.beListed();
        } else {
            me.beUnlisted();
        }
        changed("about");
    }

    public Access access() {
        return queries.accessNeeds(current.required())
                .map(n ->
                        new Access(n.needs(), n.supporterComes(), n.supporterName(), n.supporterContact(), n.version()))
                .orElse(new Access(null, false, null, null, NEVER));
    }

    /**
     * @throws Conflict when it was changed since it was read
     * @throws org.cordee.shared.errors.Invalid at {@code needs}, {@code supporterName} or {@code supporterContact}
     */
    public void say(Access access) {
        kept(queries.accessNeeds(current.required()), access.version, AccessNeeds::new)
                .describe(access.needs, access.supporterComes, access.supporterName, access.supporterContact);
        changed("access");
    }

    public Experience experience() {
        return queries.livedExperience(current.required())
                .map(l -> new Experience(l.answer(), l.ownWords(), l.counted(), l.shown(), l.version()))
                .orElse(new Experience(null, null, false, false, NEVER));
    }

    /**
     * @param experience with an answer of null: takes back all that was said
     * @throws Conflict when it was changed since it was read
     * @throws org.cordee.shared.errors.Invalid at {@code words}
     */
    public void say(Experience experience) {
        Optional<LivedExperience> before = queries.livedExperience(current.required());
        LivedExperience kept = experience.answer == null && before.isEmpty()
                ? null
                : kept(before, experience.version, p -> new LivedExperience(p, experience.answer));
        if (kept != null && experience.answer == null) {
            em.remove(kept);
        } else if (kept != null) {
            kept.say(experience.answer, experience.words, experience.counted);
            kept.show(experience.shown);
        }
        changed("experience");
    }

    public Contact contact() {
        return queries.contactWish(current.required())
                .map(c -> new Contact(c.way(), c.phone(), c.postal(), c.version()))
                .orElse(new Contact(ContactWay.EMAIL, null, null, NEVER));
    }

    /**
     * @throws Conflict when it was changed since it was read
     * @throws org.cordee.shared.errors.Invalid at {@code way}, {@code phone} or {@code postal}
     */
    public void say(Contact contact) {
        kept(queries.contactWish(current.required()), contact.version, ContactWish::new)
                .describe(contact.way, contact.phone, contact.postal);
        changed("contact");
    }

    private Person me() {
        return Optional.ofNullable(em.find(Person.class, current.required().value()))
                .orElseThrow(NotFound::new);
    }

    /** The row there is, or a new one; a conflict when it is not as it was read. */
    private <T extends AggregateRoot> T kept(Optional<T> before, int seen, Function<PersonId, T> made) {
        if (before.isEmpty() != (seen == NEVER)) {
            throw new Conflict("shared.changed-meanwhile");
        }
        if (before.isPresent()) {
            before.get().expect(seen);
            return before.get();
        }
        T fresh = made.apply(current.required());
        em.persist(fresh);
        return fresh;
    }

    private void changed(String part) {
        audit.changed("people.profile-changed", current.required(), part);
    }

    /** Who somebody is. @param region may be null */
    public record About(String name, Level level, Region region, ZoneId zone, boolean listed, int version) {}

    /** What somebody needs to take part; all texts may be null. */
    public record Access(
            String needs, boolean supporterComes, String supporterName, String supporterContact, int version) {}

    /**
     * What somebody says of lived experience. @param answer null: nothing is said @param shown by name where learning
     * sets are formed
     */
    public record Experience(ExperienceAnswer answer, String words, boolean counted, boolean shown, int version) {}

    /** How somebody wants to be reached. */
    public record Contact(ContactWay way, String phone, String postal, int version) {}
}
