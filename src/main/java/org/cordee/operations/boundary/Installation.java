package org.cordee.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.database.Sql;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.person.CurrentPerson;

/** Keeps who runs this installation and how to reach them. Everyone may read it; administrators change it. */
@ApplicationScoped
@Transactional
public class Installation {

    /** Longest name of who runs it, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final String KIND = "installation";
    private static final int ROW = 1;

    @Inject
    private Sql sql;

    @Inject
    private ResponsiblePeople responsible;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson current;

    /**
     * Who runs it.
     *
     * @param name of the organisation or person, or null
     * @param email where to write to them, or null; everyone can read it
     */
    public record Operator(String name, String email, int version) implements Serializable {}

    /** Returns who runs it; both texts are null until an administrator has said so. */
    public Operator operator() {
        return sql.findFirst(
                        "select operator_name, contact_email, version from installation where id = ?",
                        row -> new Operator(
                                row.getString("operator_name"), row.getString("contact_email"), row.getInt("version")),
                        ROW)
                .orElseThrow();
    }

    /** Returns the same for the form that changes it. @throws NotFound to all but administrators */
    public Operator edit() {
        current.requireAdministrator();
        return operator();
    }

    /**
     * Says who runs it.
     *
     * @throws Conflict when someone else has changed it since it was read
     * @throws org.cordee.shared.errors.Invalid at {@code name} or {@code email}; both are required
     * @throws org.cordee.shared.errors.NotFound to all but administrators
     */
    public void change(Operator operator) {
        current.requireAdministrator();
        String email = EmailForm.clean(operator.email);
        new Validation()
                .required("name", operator.name)
                .atMost("name", operator.name, LONGEST_NAME)
                .readable("name", operator.name)
                .required("email", email)
                .that(email == null || EmailForm.wellFormed(email), "email", "operations.installation.email-form")
                .done();
        int changed = sql.update(
                "update installation set operator_name = ?, contact_email = ?, version = version + 1"
                        + " where id = ? and version = ?",
                operator.name.strip(),
                email,
                ROW,
                operator.version);
        if (changed == 0) {
            throw new Conflict("shared.changed-meanwhile");
        }
        audit.changed("operations.installation-changed", KIND, ROW, null);
        responsible.forget();
    }
}
