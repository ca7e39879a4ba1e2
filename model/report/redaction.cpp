// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/redaction.h"

#include "model/domain/plaintext.h"
#include "model/report/secretforms.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Redaction)
};

/// "outcome", "check-id": what a program calls a member, as no number of an account does.
bool isProgramsWord(const QString& key)
{
    const bool fits = std::ranges::all_of(key, [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-'); });
    return fits && !key.isEmpty() && key.front().isLower();
}

} // namespace

Redaction::Redaction(const Secrets& secrets)
    : m_active(true)
    , m_search(KeptTexts(secrets.ids, secrets.prose))
{
    QStringList people = secrets.people;
    people.sort(); // so that two exports of one state give the same pseudonyms
    for (const QString& name : people)
        m_taken.insert(nameKey(name));
    for (const QString& name : people)
        know(name);
    m_search.keepImported(secrets.imported);
    QStringList accounts = secrets.accounts;
    accounts.sort();
    for (const QString& account : accounts)
        learn(m_search.places(TextReading(account)));
}

/// Accounts that are told by their form; whether there are such that nobody knew.
bool Redaction::learn(const std::vector<SecretPlace>& places)
{
    const auto before = m_accounts.size();
    for (const SecretPlace& place : places)
        if (place.kind == SecretPlace::Kind::Account)
            accountOf(place.secret);
    return m_accounts.size() > before;
}

void Redaction::know(const QString& name)
{
    if (showsNothing(name))
        return;
    personOf(nameKey(name));
    m_search.addName(name);
}

QString Redaction::personOf(const QString& key)
{
    QString& pseudonym = m_people[key];
    if (!pseudonym.isEmpty())
        return pseudonym;
    do // one that nobody is called by
        pseudonym = u"person-%1"_s.arg(++m_numbers);
    while (m_taken.contains(pseudonym));
    m_search.keep(pseudonym);
    return pseudonym;
}

QString Redaction::accountOf(const QString& digits)
{
    QString& pseudonym = m_accounts[digits];
    if (pseudonym.isEmpty()) {
        pseudonym = u"account-%1"_s.arg(m_accounts.size());
        m_search.keep(pseudonym);
        m_search.addAccount(digits);
    }
    return pseudonym;
}

QString Redaction::tell(const SecretPlace& place)
{
    const bool isPerson = place.kind == SecretPlace::Kind::Person;
    const QString pseudonym = isPerson ? personOf(place.secret) : accountOf(place.secret);
    for (Told* told : {&m_inFile, &m_inAll})
        (isPerson ? told->people : told->accounts).insert(pseudonym);
    return pseudonym;
}

std::vector<Replacement> Redaction::replacements(const TextReading& text)
{
    std::vector<Replacement> replacements;
    if (!m_active)
        return replacements;
    std::vector<SecretPlace> places = m_search.places(text);
    if (learn(places))
        places = m_search.places(text); // they may stand there in other forms as well
    for (const SecretPlace& place : places)
        replacements.push_back({.from = place.from, .to = place.to, .text = tell(place)});
    return replacements;
}

QString Redaction::redacted(const QString& text)
{
    return m_active ? withReplacements(text, replacements(TextReading(text))) : text;
}

QString Redaction::redactedName(const QString& name)
{
    if (m_active && m_search.isName(name))
        return tell({.secret = nameKey(name)});
    return redacted(name);
}

QString Redaction::redactedKey(const QString& key)
{
    const bool hasAccount = std::ranges::count_if(key, isDigit) >= accountLength;
    return isProgramsWord(key) && !hasAccount && !m_search.hasFullName(key) ? key : redacted(key);
}

void Redaction::beginFile()
{
    m_inFile = Told();
}

Redaction::Count Redaction::inFile() const
{
    return {.accounts = static_cast<int>(m_inFile.accounts.size()), .people = static_cast<int>(m_inFile.people.size())};
}

Redaction::Count Redaction::inAll() const
{
    return {.accounts = static_cast<int>(m_inAll.accounts.size()), .people = static_cast<int>(m_inAll.people.size())};
}

QString Redaction::sentence(const Count& count) const
{
    if (!m_active)
        return {};
    return Text::tr("Redacted: account numbers (%1) and names of people (%2) are replaced by pseudonyms, the same in all files "
                    "written together. Not looked for within sentences: first names alone, and names that are words of "
                    "the catalogues.")
        .arg(QString::number(count.accounts), QString::number(count.people));
}

QString withReplacements(const QString& text, const std::vector<Replacement>& replacements)
{
    if (replacements.empty())
        return text;
    QString result;
    qsizetype done = 0;
    for (const Replacement& replacement : replacements) {
        result += QStringView(text).mid(done, replacement.from - done);
        result += replacement.text;
        done = replacement.to;
    }
    result += QStringView(text).mid(done);
    return result;
}

} // namespace waymark
