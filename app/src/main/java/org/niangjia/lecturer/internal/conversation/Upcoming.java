package org.niangjia.lecturer.internal.conversation;

import java.time.LocalDate;

/**
 * A version of a cited document that is not in force yet.
 *
 * @param slug public address of the document
 * @param number of the version
 * @param from the day on which it comes into force
 */
public record Upcoming(String slug, String title, int number, LocalDate from) {}
