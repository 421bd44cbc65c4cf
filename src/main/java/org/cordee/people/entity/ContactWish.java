package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cordee.people.terms.ContactWay;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;

/** How somebody wants to be reached by those who arrange things for them. */
@Entity
@Table(name = "contact_preference")
public class ContactWish extends AggregateRoot {

    public static final int LONGEST_PHONE = 40;
    public static final int LONGEST_POSTAL = 400;

    private static final String PHONE = "contact_preference.phone";
    private static final String POSTAL = "contact_preference.postal_address";

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(name = "method", nullable = false)
    private ContactWay way;

    @Column(name = "phone_sealed")
    private SealedText phone;

    @Column(name = "postal_address_sealed")
    private SealedText postal;

    protected ContactWish() {}

    public ContactWish(PersonId person) {
        this.person = person;
        this.way = ContactWay.EMAIL;
    }

    /**
     * @throws org.cordee.shared.errors.Invalid at {@code phone} or {@code postal} when the way needs what is not given
     */
    public void describe(ContactWay way, String phone, String postal) {
        boolean byPhone = way == ContactWay.PHONE || way == ContactWay.TEXT_MESSAGE;
        new Validation()
                .required("way", way)
                .that(!byPhone || phone != null && !phone.isBlank(), "phone", "shared.required")
                .that(way != ContactWay.POST || postal != null && !postal.isBlank(), "postal", "shared.required")
                .that(phone == null || phone.matches("[0-9+() ./-]{3,}"), "phone", "people.phone-odd")
                .atMost("phone", phone, LONGEST_PHONE)
                .atMost("postal", postal, LONGEST_POSTAL)
                .done();
        this.way = way;
        this.phone = SealedText.write(this.phone, phone, PHONE, this);
        this.postal = SealedText.write(this.postal, postal, POSTAL, this);
    }

    public PersonId person() {
        return person;
    }

    public ContactWay way() {
        return way;
    }

    public String phone() {
        return SealedText.read(phone, PHONE, this);
    }

    public String postal() {
        return SealedText.read(postal, POSTAL, this);
    }
}
