// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/redaction.h"

#include "model/domain/plaintext.h"
#include "model/report/secretforms.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Redaction)
};

constexpr qsizetype shortestInSentences = 4;

QString nameKey(const QString& name)
{
    return folded(name.simplified().normalized(QString::NormalizationForm_C));
}

bool isAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// Imported ids that don't read as one of the names.
QStringList importedOf(const Secrets& secrets, const QSet<QString>& names)
{
    QStringList ids;
    for (const QString& id : secrets.imported)
        if (!names.contains(nameKey(id)))
            ids << id;
    return ids;
}

} // namespace

Redaction::Redaction(const Secrets& secrets)
    : m_active(true)
{
    QStringList people = secrets.people;
    people.sort(); // so that two exports of one state give the same pseudonyms
    for (const QString& name : people)
        m_taken.insert(nameKey(name));
    m_kept = KeptTexts(secrets.ids, importedOf(secrets, m_taken), secrets.prose);
    for (const QString& name : people)
        know(name);
    for (auto& names : m_names)
        std::ranges::stable_sort(names, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
    std::ranges::stable_sort(m_signs, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
    QStringList accounts = secrets.accounts;
    accounts.sort();
    for (const QString& account : accounts)
        if (account.size() == accountLength && std::ranges::all_of(account, isDigit))
            pseudonymOf(account);
}

void Redaction::know(const QString& name)
{
    const QString plain = name.simplified();
    if (showsNothing(plain))
        return;
    const QString composed = nameKey(plain);
    const auto known = m_mails.constFind(composed); // also the names: an address may be somebody's name
    if (known != m_mails.cend())
        return;
    const QString pseudonym = nextPerson();
    m_mails.insert(composed, pseudonym);
    QSet<QString> forms;
    for (const QString& form : {composed, folded(plain), folded(plain.normalized(QString::NormalizationForm_D)), folded(plainLine(plain))})
        if (!forms.contains(form)) {
            forms.insert(form);
            addForm(form, pseudonym);
        }
}

void Redaction::addForm(const QString& form, const QString& pseudonym)
{
    const auto first = std::ranges::find_if(form, isWordPart);
    if (first == form.end() || std::ranges::any_of(form, [](QChar c) { return c.isSurrogate(); })) {
        m_signs.push_back({form, pseudonym});
        return;
    }
    const auto last = std::find_if(form.rbegin(), form.rend(), isWordPart);
    const QString name = withSingleBlanks(QString(&*first, std::distance(first, last.base())));
    const bool isOneWord = std::ranges::none_of(name, isGap);
    if (isOneWord && m_kept.hasWord(name))
        return; // only as a whole text, see wholeName()
    const bool isShort = isOneWord && name.size() < shortestInSentences && isAscii(name);
    m_names[name.left(endOfWord(name, 0))].push_back({name, pseudonym, isShort});
}

/// One that nobody is called by.
QString Redaction::nextPerson()
{
    QString pseudonym;
    do
        pseudonym = u"person-%1"_s.arg(++m_people);
    while (m_taken.contains(pseudonym));
    return pseudonym;
}

QString Redaction::pseudonymOf(const QString& account)
{
    QString& pseudonym = m_accounts[account];
    if (pseudonym.isEmpty())
        pseudonym = u"account-%1"_s.arg(m_accounts.size());
    return pseudonym;
}

QString Redaction::redacted(const QString& text)
{
    if (!m_active)
        return text;
    if (!m_kept.isId(text))
        if (const auto pseudonym = wholeName(text))
            return *pseudonym;
    const QString shown = withoutSigns(text);
    const bool mayHaveMail = shown.contains(u'@');
    std::optional<bool> isProse;
    qsizetype kept = m_kept.isId(text) ? shown.size() : 0; // up to where names are left as they are
    QString result;
    result.reserve(shown.size());
    for (qsizetype at = 0; at < shown.size();) {
        const bool keepsNames = keepsPeople(shown, at, kept, isProse);
        const Found secret = found(shown, at, mayHaveMail, !keepsNames);
        if (secret.length > 0)
            result += secret.pseudonym;
        else
            result += shown[at];
        at += std::max<qsizetype>(secret.length, 1);
    }
    return result;
}

QString Redaction::redactedName(const QString& name)
{
    if (!m_active)
        return name;
    const auto pseudonym = wholeName(name);
    return pseudonym ? *pseudonym : redacted(name);
}

std::optional<QString> Redaction::wholeName(const QString& text)
{
    const auto name = m_mails.constFind(nameKey(text));
    return name == m_mails.cend() ? std::nullopt : std::optional(tellPerson(*name));
}

/// Whether what begins at `at` is no name, however it reads. `until` is where an id ends that began before.
bool Redaction::keepsPeople(const QString& text, qsizetype at, qsizetype& until, std::optional<bool>& isProse) const
{
    if (at < until)
        return true;
    if (!isWordPart(text[at]) || (at > 0 && isWordPart(text[at - 1])))
        return false;
    if (const qsizetype length = m_kept.idAt(text, at); length > 0) {
        bool isPartOfName = personAt(text, at).length >= length;
        for (qsizetype within = at + 1; within < at + length && !isPartOfName; ++within)
            isPartOfName = isWordPart(text[within]) && !isWordPart(text[within - 1])
                && within + personAt(text, within).length > at + length;
        if (!isPartOfName) {
            until = at + length;
            return true;
        }
    }
    if (personAt(text, at).length == 0)
        return false;
    if (!isProse)
        isProse = m_kept.isProse(text);
    return *isProse;
}

QString Redaction::withoutSigns(QString text)
{
    for (const Name& sign : m_signs)
        if (text.contains(sign.text, Qt::CaseInsensitive))
            text.replace(sign.text, tellPerson(sign.pseudonym), Qt::CaseInsensitive);
    return text;
}

Redaction::Found Redaction::found(const QString& text, qsizetype at, bool mayHaveMail, bool mayBeName)
{
    if (isDigit(text[at]))
        if (Found account = accountAt(text, at); account.length > 0)
            return account;
    const bool isWordStart = isWordPart(text[at]) && (at == 0 || !isWordPart(text[at - 1]));
    if (!isWordStart)
        return {};
    if (mayHaveMail)
        if (Found mail = mailAt(text, at); mail.length > 0)
            return mail;
    if (!mayBeName)
        return {};
    Found person = personAt(text, at);
    if (person.length > 0)
        tellPerson(person.pseudonym);
    return person;
}

Redaction::Found Redaction::mailAt(const QString& text, qsizetype at)
{
    static const QRegularExpression address(
        u"[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._%+-]*@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"_s);
    if (at > 0 && (isGap(text[at - 1]) || text[at - 1] == u'+' || text[at - 1] == u'%') && !text[at - 1].isSpace())
        return {}; // within an address: its beginning was tried
    const auto match = address.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return {};
    QString& pseudonym = m_mails[folded(match.captured())];
    if (pseudonym.isEmpty())
        pseudonym = nextPerson();
    return {match.capturedLength(), tellPerson(pseudonym)};
}

Redaction::Found Redaction::accountAt(const QString& text, qsizetype at)
{
    const qsizetype end = endOfDigits(text, at);
    QString account = text.mid(at, accountLength);
    qsizetype length = accountLength;
    const bool begins = at == 0 || !isDigit(text[at - 1]);
    if (end - at >= accountLength && m_accounts.contains(account)) {
        // wherever it stands
    } else if (begins && end - at == 4) { // 1234-5678-9012, as the AWS console prints it
        static const QRegularExpression parted(u"(\\d{4})-(\\d{4})-(\\d{4})(?![\\d-])"_s);
        const auto match = parted.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || (at > 0 && text[at - 1] == u'-'))
            return {};
        account = match.captured(1) + match.captured(2) + match.captured(3);
        length = match.capturedLength();
    } else if (!begins || end - at != accountLength || isInDigest(text, at, end)) {
        return {};
    }
    const QString pseudonym = pseudonymOf(account);
    m_inFile.accounts.insert(pseudonym);
    m_inAll.accounts.insert(pseudonym);
    return {length, pseudonym};
}

Redaction::Found Redaction::personAt(const QString& text, qsizetype at) const
{
    const auto names = m_names.constFind(folded(text.mid(at, endOfWord(text, at) - at)));
    if (names == m_names.cend())
        return {};
    for (const Name& name : *names)
        if (const qsizetype end = endOfName(text, at, name.text); end > at && (!name.onlyAlone || standsAlone(text, at, end)))
            return {end - at, name.pseudonym};
    return {};
}

QString Redaction::tellPerson(const QString& pseudonym)
{
    m_inFile.people.insert(pseudonym);
    m_inAll.people.insert(pseudonym);
    return pseudonym;
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

} // namespace waymark
