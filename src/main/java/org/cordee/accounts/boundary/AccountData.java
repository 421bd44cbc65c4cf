package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.SecondFactorQueries;
import org.cordee.accounts.entity.AddressChange;
import org.cordee.accounts.entity.KnownPlace;
import org.cordee.accounts.entity.PeopleImport;
import org.cordee.accounts.entity.SecondFactor;
import org.cordee.accounts.entity.SignIn;
import org.cordee.accounts.terms.PlaceKind;
import org.cordee.people.boundary.PersonalData;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.outbox.Outbox;
import org.cordee.shared.ids.PersonId;

/** What this room keeps about a person. The hash of a password and the secrets of sign-ins are not handed out. */
@ApplicationScoped
@Transactional
public class AccountData implements PersonalData {

    private static final Period PLACES = Period.ofDays((int) PlaceKind.REMEMBERED.toDays());

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AccountQueries accounts;

    @Inject
    private SecondFactorQueries factors;

    @Inject
    private Outbox outbox;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("account", "accounts.kept.account", null),
                new Kept("system_role", "accounts.kept.roles", null),
                new Kept("sign_in", "accounts.kept.sign-ins", Period.ZERO),
                new Kept("people_import", "accounts.kept.imports", Period.ofDays(1)),
                new Kept("people_import_row", "accounts.kept.import-rows", Period.ofDays(1)),
                new Kept("registration", "accounts.kept.registrations", Period.ofDays(2)),
                new Kept("attempt_count", "accounts.kept.tries", Period.ofDays(2)),
                new Kept("second_factor", "accounts.kept.second-factor", null),
                new Kept("recovery_code", "accounts.kept.second-factor", null),
                new Kept("known_place", "accounts.kept.places", PLACES),
                new Kept("address_change", "accounts.kept.address-change", Period.ZERO));
    }

    @Override
    public List<Section> export(PersonId person) {
        List<Section> all = new ArrayList<>();
        accounts.of(person).ifPresent(a -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("email address", a.email());
            row.put("created", a.made());
            row.put("privacy notice read", a.noticeRead());
            row.put("closed", a.disabled());
            all.add(new Section("accounts.kept.account", List.of(row)));
        });
        all.add(new Section(
                "accounts.kept.roles",
                accounts.roles(person).stream()
                        .map(r -> Map.<String, Object>of("role", r.key()))
                        .toList()));
        all.add(new Section(
                "accounts.kept.sign-ins",
                em.createQuery("select s from SignIn s where s.person = :person order by s.made", SignIn.class)
                        .setParameter("person", person)
                        .getResultStream()
                        .map(AccountData::row)
                        .toList()));
        all.add(new Section(
                "accounts.kept.imports",
                em.createQuery(
                                "select i from PeopleImport i where i.person = :person order by i.createdAt",
                                PeopleImport.class)
                        .setParameter("person", person)
                        .getResultStream()
                        .map(i -> Map.<String, Object>of(
                                "state", i.state().key(), "rows", i.rows(), "deleted at", i.expiresAt()))
                        .toList()));
        factors.of(person)
                .filter(SecondFactor::on)
                .ifPresent(f -> all.add(new Section(
                        "accounts.kept.second-factor",
                        List.of(Map.of(
                                "since", f.confirmedAt(), "recovery codes left", factors.recoveryCodesLeft(person))))));
        all.add(new Section(
                "accounts.kept.places",
                em.createQuery("select p from KnownPlace p where p.person = :person order by p.id", KnownPlace.class)
                        .setParameter("person", person)
                        .getResultStream()
                        .map(p -> Map.<String, Object>of("kind", p.kind().key(), "last used", p.lastUsedAt()))
                        .toList()));
        all.add(new Section(
                "accounts.kept.address-change",
                em.createQuery("select c from AddressChange c where c.person = :person", AddressChange.class)
                        .setParameter("person", person)
                        .getResultStream()
                        .map(c -> Map.<String, Object>of("new email address", c.email(), "asked", c.createdAt()))
                        .toList()));
        return all;
    }

    private static Map<String, Object> row(SignIn s) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("by", s.kind().key());
        row.put("started", s.made());
        row.put("last active", s.lastSeen());
        row.put("ends", s.expires());
        row.put("browser or program", s.agent());
        return row;
    }

    @Override
    public int eraseOrder() {
        return -1;
    }

    @Override
    public Erasure erase(PersonId person) {
        int mails = accounts.of(person)
                .map(a -> outbox.forget(a.email())
                        + em.createQuery("delete from Registration r where r.emailKey = :key")
                                .setParameter("key", EmailForm.same(a.email()))
                                .executeUpdate())
                .orElse(0);
        List<PeopleImport> imports = em.createQuery(
                        "select i from PeopleImport i where i.person = :person", PeopleImport.class)
                .setParameter("person", person)
                .getResultList();
        int removed = mails
                + imports.stream()
                        .mapToInt(i -> em.createQuery("delete from PeopleImportRow r where r.file = :file")
                                .setParameter("file", i.id())
                                .executeUpdate())
                        .sum();
        for (String entity : List.of(
                "PeopleImport",
                "SignIn",
                "AddressChange",
                "KnownPlace",
                "RecoveryCode",
                "SecondFactor",
                "SystemRole",
                "Account")) {
            removed += em.createQuery("delete from " + entity + " x where x.person = :person")
                    .setParameter("person", person)
                    .executeUpdate();
        }
        return new Erasure(removed, 0, List.of());
    }
}
