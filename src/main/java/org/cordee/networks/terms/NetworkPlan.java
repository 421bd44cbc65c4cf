package org.cordee.networks.terms;

import org.cordee.shared.errors.Validation;
import org.cordee.shared.text.PlainText;

/**
 * What a network is and how it opens its door.
 *
 * @param title at most 160 characters
 * @param purpose at most 2000 characters
 * @param entry has to fit the visibility
 */
public record NetworkPlan(String title, String purpose, Visibility visibility, MembershipRoute entry) {

    /** @throws org.cordee.shared.errors.Invalid when something is missing, too long or does not fit */
    public NetworkPlan {
        new Validation()
                .required("title", title)
                .atMost("title", title, 160)
                .readable("title", title)
                .required("purpose", purpose)
                .atMost("purpose", purpose, 2000)
                .required("visibility", visibility)
                .required("entry", entry)
                .done();
        new Validation()
                .that(entry.fits(visibility), "entry", "networks.membership-route.does-not-fit." + visibility.key())
                .done();
        title = PlainText.trim(title);
        purpose = purpose.strip();
    }
}
