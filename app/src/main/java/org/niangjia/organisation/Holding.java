package org.niangjia.organisation;

/**
 * How many of something a module keeps in a union.
 *
 * @param words message key; gets the number as its only argument, such as {0} 名会员
 */
public record Holding(String words, long count) {}
