package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.Person;
import org.cordee.people.terms.Interest;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** What this room keeps about a person: all of it as long as the person is here. */
@ApplicationScoped
@Transactional
public class PeopleData implements PersonalData {

    private static final String NAMELESS = "Someone who has left";
    private static final List<String> OWN = List.of(
            "AccessNeeds",
            "LivedExperience",
            "ContactWish",
            "ProfileInterests",
            "ProfilePhoto",
            "Affiliation",
            "DeclaredConflict");

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private PeopleQueries queries;

    @Inject
    private Seals seals;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("person", "people.kept.about", null),
                new Kept("affiliation", "people.kept.posts", null),
                new Kept("access_needs", "people.kept.access", null),
                new Kept("lived_experience", "people.kept.experience", null),
                new Kept("contact_preference", "people.kept.contact", null),
                new Kept("profile_interest", "people.kept.interests", null),
                new Kept("profile_photo", "people.kept.photo", null),
                new Kept("declared_conflict", "people.kept.conflicts", null));
    }

    @Override
    public List<Section> export(PersonId person) {
        List<Section> all = new ArrayList<>();
        Person me = em.find(Person.class, person.value());
        if (me == null) {
            return all;
        }
        all.add(new Section(
                "people.kept.about",
                List.of(ExportRow.of(
                        "name",
                        me.name(),
                        "level",
                        me.level().key(),
                        "region",
                        me.region() == null ? null : me.region().key(),
                        "time zone",
                        me.zone().getId(),
                        "listed",
                        me.listed()))));
        all.add(new Section(
                "people.kept.posts",
                queries.affiliations(person).stream().map(PeopleData::post).toList()));
        all.add(new Section(
                "people.kept.access",
                queries.accessNeeds(person).stream()
                        .map(n -> ExportRow.of(
                                "needs",
                                n.needs(),
                                "has a supporter",
                                n.supporterComes(),
                                "supporter",
                                n.supporterName(),
                                "supporter's contact",
                                n.supporterContact()))
                        .toList()));
        all.add(new Section(
                "people.kept.experience",
                queries.livedExperience(person).stream()
                        .map(l -> ExportRow.of(
                                "answer",
                                l.answer().key(),
                                "own words",
                                l.ownWords(),
                                "counted in totals",
                                l.counted(),
                                "shown where sets are formed",
                                l.shown()))
                        .toList()));
        all.add(new Section(
                "people.kept.contact",
                queries.contactWish(person).stream()
                        .map(c -> ExportRow.of("by", c.way().key(), "phone", c.phone(), "postal address", c.postal()))
                        .toList()));
        all.add(new Section(
                "people.kept.interests",
                queries.interests(person).stream()
                        .map(i -> ExportRow.of(
                                "interests",
                                i.interests().stream().map(Interest::key).toList()))
                        .toList()));
        all.add(new Section(
                "people.kept.photo",
                queries.photo(person).stream()
                        .map(p -> ExportRow.of(
                                "JPEG as Base64", Base64.getEncoder().encodeToString(p.picture())))
                        .toList()));
        all.add(new Section(
                "people.kept.conflicts",
                queries.conflictsOf(person).stream()
                        .map(c -> ExportRow.of(
                                "conflict of interest with",
                                em.find(Person.class, c.other().value()).name(),
                                "since",
                                c.declared(),
                                "by an administrator",
                                c.byAdministrator(),
                                "reason",
                                seals.open(c.reason(), Conflicts.REASON, c.key())))
                        .toList()));
        return all;
    }

    private static Map<String, Object> post(Affiliation a) {
        return ExportRow.of(
                "organisation",
                a.organisation().name(),
                "sector",
                a.organisation().sector().key(),
                "post",
                a.post(),
                "role",
                a.role() == null ? null : a.role().key(),
                "main",
                a.main(),
                "since",
                a.since(),
                "until",
                a.until(),
                "line manager",
                a.manager().map(m -> m.name()).orElse(null),
                "line manager's email",
                a.manager().map(m -> m.email()).orElse(null));
    }

    @Override
    public int eraseOrder() {
        return 2;
    }

    @Override
    public Erasure erase(PersonId person) {
        int removed = OWN.stream()
                .mapToInt(entity -> em.createQuery("delete from " + entity + " x where x.person = :person")
                        .setParameter("person", person)
                        .executeUpdate())
                .sum();
        removed += em.createQuery("delete from DeclaredConflict x where x.other = :person")
                .setParameter("person", person)
                .executeUpdate();
        int nameless = em.createQuery(
                        "update Affiliation a set a.manager.person = null where a.manager.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        Person left = em.find(Person.class, person.value());
        if (left != null) {
            left.describe(NAMELESS, left.level(), left.region(), CurrentPerson.HOME_ZONE);
            left.beUnlisted();
            left.show(null);
            nameless++;
        }
        return new Erasure(removed, nameless, List.of("people.kept.stays"));
    }
}
