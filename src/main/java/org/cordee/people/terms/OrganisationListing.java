package org.cordee.people.terms;

import java.time.LocalDate;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * An organisation as a file lists it; null where the file says nothing.
 *
 * @param name in readable case
 * @param town tells organisations of the same name apart
 * @param published whether a public body publishes the file, which then says nothing about sectors for sure
 */
public record OrganisationListing(
        String code, String name, Sector sector, Region region, Closing closing, String town, boolean published) {

    /** Whether it has closed. @param lastDay null if it is open, or if the day is not known */
    public record Closing(boolean closed, LocalDate lastDay) {

        public static final Closing OPEN = new Closing(false, null);

        /** Whether it has closed before that day. */
        public boolean isOver(LocalDate today) {
            return closed && (lastDay == null || lastDay.isBefore(today));
        }
    }
}
