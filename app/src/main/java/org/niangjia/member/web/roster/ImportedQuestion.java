package org.niangjia.member.web.roster;

/** What a member is asked about who was entered by his union. */
public record ImportedQuestion(String name, String union) {}
