package org.cordee.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonalData;
import org.cordee.platform.database.Sql;
import org.cordee.shared.ids.PersonId;

/** Where the one who runs this installation is a person, they are named until they leave or another name is set. */
@ApplicationScoped
@Transactional
public class InstallationData implements PersonalData {

    private static final String WHAT = "operations.kept.installation";

    @Inject
    private Installation installation;

    @Inject
    private ResponsiblePeople responsible;

    @Inject
    private People people;

    @Inject
    private Sql sql;

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("installation", WHAT, null));
    }

    @Override
    public List<Section> export(PersonId person) {
        Installation.Operator operator = installation.operator();
        return List.of(new Section(
                WHAT,
                named(person) ? List.of(ExportRow.of("name", operator.name(), "email", operator.email())) : List.of()));
    }

    @Override
    public Erasure erase(PersonId person) {
        if (!named(person)) {
            return Erasure.NOTHING;
        }
        responsible.forget();
        return new Erasure(
                sql.update("update installation set operator_name = null, contact_email = null, version = version + 1"),
                0,
                List.of());
    }

    private boolean named(PersonId person) {
        String operator = installation.operator().name();
        return operator != null
                && operator.equalsIgnoreCase(people.names(List.of(person)).get(person));
    }
}
