package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.ImportFile;
import org.cordee.accounts.control.ImportRows;
import org.cordee.accounts.control.ImportRows.Line;
import org.cordee.accounts.entity.Account;
import org.cordee.people.boundary.LineManagerCard;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * People and organisations from a file: all of it, or nothing and what is wrong by row and column. Everybody gets an account
 * without a password, and a mail with a link to choose one.
 */
@ApplicationScoped
@Transactional
public class Imports {

    /** Largest file, in bytes. */
    public static final int LARGEST = ImportFile.LARGEST;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AccountQueries accounts;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private PasswordLinks links;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Takes a file in.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code file}, with row and column
     * @throws NotFound to all but administrators
     */
    public Taken take(byte[] file) {
        if (!current.administrator()) {
            throw new NotFound();
        }
        List<Line> lines = ImportRows.of(ImportFile.read(file, Set.copyOf(ImportRows.COLUMNS)));
        Map<String, OrganisationCard> there = new HashMap<>();
        organisations.all().forEach(o -> there.put(People.sameName(o.name()), o));
        check(lines, there);
        Map<String, OrganisationId> ids = new HashMap<>();
        there.forEach((name, card) -> ids.put(name, card.id()));
        int made = 0;
        for (Line line : lines) {
            if (line.organisation() != null && !ids.containsKey(People.sameName(line.organisation()))) {
                ids.put(People.sameName(line.organisation()), organisations.add(line.organisation(), line.sector(), line.organisationRegion()));
                made++;
            }
        }
        List<Line> named = lines.stream().filter(l -> l.email() != null).toList();
        named.forEach(line -> join(line, ids));
        audit.changed("accounts.imported", current.required(), named.size() + " people, " + made + " organisations");
        return new Taken(named.size(), made);
    }

    /** The columns a file may have, in a sensible order. */
    public static List<String> columns() {
        return ImportRows.COLUMNS;
    }

    private void check(List<Line> lines, Map<String, OrganisationCard> there) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Line> first = new HashMap<>();
        for (Line line : lines) {
            if (line.organisation() != null) {
                String name = People.sameName(line.organisation());
                OrganisationCard known = there.get(name);
                boolean saidBefore = first.putIfAbsent(name, line) != null;
                if (known == null && line.sector() == null && !saidBefore) {
                    problems.add(line.row().wrong("sector", "needed-for-new"));
                } else if (known != null && line.sector() != null && known.sector() != line.sector()) {
                    problems.add(line.row().wrong("sector", "sector-differs"));
                }
            }
            if (line.email() != null && accounts.withEmail(line.email()).isPresent()) {
                problems.add(line.row().wrong("email", "email-taken"));
            }
        }
        ImportFile.refuse(problems);
    }

    private void join(Line line, Map<String, OrganisationId> ids) {
        PersonId person = people.join(line.name(), line.level(), line.region(), CurrentPerson.HOME_ZONE);
        if (line.organisation() != null) {
            LocalDate since = line.since() == null ? LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE)) : line.since();
            people.affiliate(person, ids.get(People.sameName(line.organisation())), line.post(), line.role(), since, null,
                    line.managerEmail() == null ? null : new LineManagerCard(null, line.managerName(), line.managerEmail()));
        }
        Account account = new Account(person, line.email(), null, false, clock.instant());
        em.persist(account);
        links.welcome(account, "welcome");
    }

    /** What was made. */
    public record Taken(int people, int organisations) {
    }
}
