package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.PlainText;

/** To whom somebody reports in one post: a person known here, or the name and e-mail address of somebody who is not. */
@Embeddable
public class LineManager {

    @Column(name = "manager_id")
    private PersonId person;

    @Column(name = "manager_name")
    private String name;

    @Column(name = "manager_email")
    private String email;

    protected LineManager() {}

    private LineManager(PersonId person, String name, String email) {
        this.person = person;
        this.name = name;
        this.email = email;
    }

    /** Somebody with an account. */
    public static LineManager known(PersonId person) {
        return new LineManager(person, null, null);
    }

    /** @throws org.cordee.shared.errors.Invalid at {@code managerName} or {@code managerEmail} */
    public static LineManager outside(String name, String email) {
        String plainName = PlainText.trim(name);
        String plainEmail = EmailForm.clean(email);
        new Validation()
                .required("managerName", plainName)
                .atMost("managerName", plainName, Person.LONGEST_NAME)
                .readable("managerName", plainName)
                .required("managerEmail", plainEmail)
                .that(EmailForm.wellFormed(plainEmail), "managerEmail", "people.email-odd")
                .done();
        return new LineManager(null, plainName, plainEmail);
    }

    /** Null when the manager is not known here. */
    public PersonId person() {
        return person;
    }

    /** Null when the manager is known here. */
    public String name() {
        return name;
    }

    /** Null when the manager is known here. */
    public String email() {
        return email;
    }
}
