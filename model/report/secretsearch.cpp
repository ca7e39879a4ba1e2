// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/secretsearch.h"

#include "model/domain/plaintext.h"
#include "model/report/secretforms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype shortestInSentences = 4;
constexpr qsizetype shortestJoined = 8; ///< "annakovac", of letters of ASCII; "boli" is a word
constexpr qsizetype shortestSign = 3;   ///< "***"; a lone "-" says that there is nobody

bool isAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool isLocalPart(QChar c)
{
    return isWordPart(c) || u"._-+'\u2019"_s.contains(c);
}

/// The end of "corp.example" behind an @; where it begins: there is no such domain, or it is a version ("lodash@4.17.21").
qsizetype endOfDomain(const QString& text, qsizetype at)
{
    qsizetype end = at;
    qsizetype labels = 0;
    bool isVersion = false;
    for (qsizetype next = at; next < text.size(); ++next) {
        const qsizetype label = next;
        while (next < text.size() && (isWordPart(text[next]) || text[next] == u'-'))
            ++next;
        if (next == label)
            break;
        end = next;
        ++labels;
        isVersion = isDigit(text[label]);
        if (next == text.size() || text[next] != u'.')
            break;
    }
    return labels > 1 && !isVersion ? end : at;
}

/// Of several readings of one text: what overlaps becomes one, called by what was found first.
std::vector<SecretPlace> merged(std::vector<SecretPlace> places)
{
    std::ranges::stable_sort(places, {}, &SecretPlace::from);
    std::vector<SecretPlace> result;
    for (SecretPlace& place : places)
        if (!result.empty() && place.from < result.back().to)
            result.back().to = std::max(result.back().to, place.to);
        else
            result.push_back(std::move(place));
    return result;
}

} // namespace

QString nameKey(const QString& name)
{
    return folded(name.simplified().normalized(QString::NormalizationForm_C));
}

void SecretSearch::addName(const QString& name)
{
    const QString plain = name.simplified();
    const QString key = nameKey(plain);
    if (showsNothing(plain) || m_keys.contains(key))
        return;
    m_keys.insert(key);
    QSet<QString> forms;
    for (const QString& form : {key, folded(plain), folded(plain.normalized(QString::NormalizationForm_D)), folded(plainLine(plain)),
                                folded(plain.toUpper())}) // STRASSER of Straßer
        if (!forms.contains(form)) {
            forms.insert(form);
            addForm(form, key);
        }
}

void SecretSearch::addForm(const QString& form, const QString& key)
{
    const auto first = std::ranges::find_if(form, isWordPart);
    if (first == form.end() || std::ranges::any_of(form, [](QChar c) { return c.isSurrogate(); })) {
        if (form.size() >= shortestSign || !isAscii(form))
            m_signs.push_back({form, key});
        std::ranges::stable_sort(m_signs, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
        return;
    }
    const auto last = std::find_if(form.rbegin(), form.rend(), isWordPart);
    const QString name = withSingleBlanks(QString(&*first, std::distance(first, last.base())));
    const bool isOneWord = std::ranges::none_of(name, isGap);
    if (isOneWord && m_kept.hasWord(name))
        return; // only as a whole text
    addFound({name, key, isOneWord && name.size() < shortestInSentences && isAscii(name), !isOneWord});
    QString joined = name;
    joined.removeIf(isGap);
    if (!isOneWord && !m_kept.hasWord(joined) && (joined.size() >= shortestJoined || !isAscii(joined)))
        addFound({joined, key, false, true});
}

void SecretSearch::addFound(const Name& name)
{
    std::vector<Name>& names = m_names[name.text.left(endOfWord(name.text, 0))];
    names.push_back(name);
    std::ranges::stable_sort(names, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
}

void SecretSearch::keepImported(const QStringList& ids)
{
    QStringList kept;
    for (const QString& id : ids)
        if (!isName(id) && !hasFullName(id))
            kept << id;
    m_kept.keep(kept);
}

bool SecretSearch::hasFullName(const QString& text) const
{
    for (qsizetype at = 0; at < text.size(); at = std::max(endOfWord(text, at), at + 1)) {
        qsizetype end = at;
        const Name* name = personAt(text, at, end);
        if (name && name->isFull)
            return true;
    }
    return false;
}

std::vector<SecretPlace> SecretSearch::places(const TextReading& written) const
{
    const std::vector<TextReading> readings = readingsOf(written);
    std::optional<bool> isProse; // asked for only if it matters, for that takes time
    const auto meansNobody = [&](const Found& found) {
        if (found.isWords && !isProse)
            isProse = std::ranges::any_of(readings, [&](const TextReading& each) { return m_kept.isProse(each.text()); });
        return found.isWords && *isProse;
    };
    std::vector<SecretPlace> places;
    for (const TextReading& reading : readings)
        for (Found& found : in(reading.text()))
            if (!meansNobody(found))
                places.push_back({.from = reading.begin(found.from),
                                  .to = reading.end(found.to - 1),
                                  .kind = found.kind,
                                  .secret = std::move(found.secret)});
    return merged(std::move(places));
}

std::vector<SecretSearch::Found> SecretSearch::in(const QString& text) const
{
    const bool isId = m_kept.isId(text);
    if (!isId && isName(text)) {
        const auto from = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); }) - text.begin();
        return {{from, from + text.trimmed().size(), SecretPlace::Kind::Person, nameKey(text)}};
    }
    std::vector<Found> found;
    findSigns(text, found);
    findMails(text, found);
    findAccounts(text, found);
    if (!isId)
        findPeople(text, found);
    return found;
}

void SecretSearch::findSigns(const QString& text, std::vector<Found>& found) const
{
    for (const Name& sign : m_signs)
        for (qsizetype at = text.indexOf(sign.text, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(sign.text, at + sign.text.size(), Qt::CaseInsensitive))
            found.push_back({at, at + sign.text.size(), SecretPlace::Kind::Person, sign.key});
}

void SecretSearch::findMails(const QString& text, std::vector<Found>& found) const
{
    for (qsizetype sign = text.indexOf(u'@'); sign >= 0; sign = text.indexOf(u'@', sign + 1)) {
        qsizetype from = sign;
        while (from > 0 && isLocalPart(text[from - 1]))
            --from;
        const qsizetype local = from;
        while (from < sign && !isWordPart(text[from]))
            ++from; // a bullet, or a quotation mark
        const qsizetype to = endOfDomain(text, sign + 1);
        if (to > sign + 1 && local < sign) {
            from = from < sign ? from : local;
            found.push_back({from, to, SecretPlace::Kind::Person, nameKey(text.mid(from, to - from))});
        }
    }
}

void SecretSearch::findAccounts(const QString& text, std::vector<Found>& found) const
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at]))
            continue;
        qint64 account = 0;
        qsizetype end = endOfAccount(text, at, account);
        if (end < 0 || !m_accounts.contains(account)) { // those that are known are found wherever they stand
            const qsizetype digits = endOfDigits(text, at);
            const bool begins = at == 0 || !isDigit(text[at - 1]);
            end = endOfPartedAccount(text, at);
            if (end < 0 && begins && digits - at == accountLength && !isInDigest(text, at, digits))
                end = digits;
            if (end < 0)
                continue;
        }
        found.push_back({at, end, SecretPlace::Kind::Account, QString::number(account).rightJustified(accountLength, u'0')});
        at = end - 1;
    }
}

void SecretSearch::findPeople(const QString& text, std::vector<Found>& found) const
{
    qsizetype kept = 0; // up to where an id stands
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at < kept || !isWordPart(text[at]) || (at > 0 && isWordPart(text[at - 1])) || keepsId(text, at, kept))
            continue;
        qsizetype end = at;
        const Name* name = personAt(text, at, end);
        if (!name)
            continue;
        found.push_back({at, end, SecretPlace::Kind::Person, name->key, true});
        at = end - 1;
    }
}

/// Whether an id begins at `at` that no name goes beyond; `until` is where it ends then.
bool SecretSearch::keepsId(const QString& text, qsizetype at, qsizetype& until) const
{
    const qsizetype length = m_kept.idAt(text, at);
    if (length == 0)
        return false;
    const qsizetype idEnd = at + length;
    qsizetype end = at;
    if (personAt(text, at, end) && end >= idEnd)
        return false;
    for (qsizetype within = at + 1; within < idEnd; ++within) {
        const bool isWordStart = isWordPart(text[within]) && !isWordPart(text[within - 1]);
        if (isWordStart && personAt(text, within, end) && end > idEnd)
            return false;
    }
    until = idEnd;
    return true;
}

const SecretSearch::Name* SecretSearch::personAt(const QString& text, qsizetype at, qsizetype& end) const
{
    const auto names = m_names.constFind(folded(text.mid(at, endOfWord(text, at) - at)));
    if (names == m_names.cend())
        return nullptr;
    for (const Name& name : *names) {
        end = endOfName(text, at, name.text);
        if (end > at && (!name.onlyAlone || standsAlone(text, at, end)))
            return &name;
    }
    return nullptr;
}

} // namespace waymark
