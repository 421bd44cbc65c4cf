package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;

/**
 * What somebody needs to take part, and who comes along to support. Read only by its owner and by those who make
 * arrangements.
 */
@Entity
@Table(name = "access_needs")
public class AccessNeeds extends AggregateRoot {

    public static final int LONGEST_NEEDS = 2000;
    public static final int LONGEST_CONTACT = 254;

    private static final String NEEDS = "access_needs.needs";
    private static final String SUPPORTER_NAME = "access_needs.supporter_name";
    private static final String SUPPORTER_CONTACT = "access_needs.supporter_contact";

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Column(name = "needs_sealed")
    private SealedText needs;

    @Column(name = "supporter_comes")
    private boolean supporterComes;

    @Column(name = "supporter_name_sealed")
    private SealedText supporterName;

    @Column(name = "supporter_contact_sealed")
    private SealedText supporterContact;

    protected AccessNeeds() {}

    public AccessNeeds(PersonId person) {
        this.person = person;
    }

    /** Says anew what is needed; all of it may be null. */
    public void describe(String needs, boolean supporterComes, String supporterName, String supporterContact) {
        new Validation()
                .atMost("needs", needs, LONGEST_NEEDS)
                .that(
                        !supporterComes || supporterName != null && !supporterName.isBlank(),
                        "supporterName",
                        "shared.required")
                .atMost("supporterName", supporterName, Person.LONGEST_NAME)
                .readable("supporterName", supporterName)
                .atMost("supporterContact", supporterContact, LONGEST_CONTACT)
                .done();
        this.needs = SealedText.write(this.needs, needs, NEEDS, this);
        this.supporterComes = supporterComes;
        this.supporterName = SealedText.write(this.supporterName, supporterName, SUPPORTER_NAME, this);
        this.supporterContact = SealedText.write(this.supporterContact, supporterContact, SUPPORTER_CONTACT, this);
    }

    public PersonId person() {
        return person;
    }

    /** In the person's own words, or null. */
    public String needs() {
        return SealedText.read(needs, NEEDS, this);
    }

    public boolean supporterComes() {
        return supporterComes;
    }

    public String supporterName() {
        return SealedText.read(supporterName, SUPPORTER_NAME, this);
    }

    /** Telephone or e-mail, as its owner wrote it, or null. */
    public String supporterContact() {
        return SealedText.read(supporterContact, SUPPORTER_CONTACT, this);
    }

    /** Nothing is to be arranged. */
    public boolean isEmpty() {
        return !supporterComes && needs == null;
    }
}
