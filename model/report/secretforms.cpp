// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/secretforms.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr QStringView announcing[] = {u"by", u"owner", u"author", u"requester", u"approver", u"reviewer", u"von"};

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isDash(QChar c)
{
    return c == u'-' || c == u'\u2212' || c.category() == QChar::Punctuation_Dash;
}

/// Whether a text ends with a word behind which reports have somebody's name.
bool announcesName(QStringView text)
{
    return std::ranges::any_of(announcing, [&](QStringView word) {
        return text.endsWith(word, Qt::CaseInsensitive) && (text.size() == word.size() || !isWordPart(text[text.size() - word.size() - 1]));
    });
}

/// Whether groups of digits that end at `at`, in the direction of `step`, are part of a longer number or a UUID: more digits follow,
/// or a dash and a group of digits or hexadecimal digits.
bool goesOn(const QString& text, qsizetype at, qsizetype step)
{
    qsizetype place = step > 0 ? at : at - 1;
    const auto isThere = [&] { return place >= 0 && place < text.size(); };
    if (!isThere() || !isDash(text[place]))
        return isThere() && isDigit(text[place]);
    bool hasDigit = false;
    qsizetype digits = 0;
    for (place += step; isThere() && isHexDigit(text[place]); place += step, ++digits)
        hasDigit = hasDigit || isDigit(text[place]);
    const bool isWord = isThere() && text[place].isLetterOrNumber();
    return digits > 0 && !isWord && (hasDigit || digits == 4 || digits == 8 || digits == accountLength);
}

constexpr qsizetype longestGap = 3; ///< among digits: a hyphen at the end of a line

} // namespace

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

bool isGap(QChar c)
{
    return c.isSpace() || c == u'.' || c == u'_' || isDash(c);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString folded(const QString& text)
{
    QString result = text;
    for (QChar& c : result)
        c = c.toCaseFolded();
    return result;
}

qsizetype endOfWord(const QString& text, qsizetype at)
{
    while (at < text.size() && isWordPart(text[at]))
        ++at;
    return at;
}

qsizetype endOfDigits(const QString& text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

QString withSingleBlanks(const QString& name)
{
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        qsizetype end = i;
        while (end < name.size() && isGap(name[end]))
            ++end;
        if (end == i) {
            result += name[i];
            continue;
        }
        const QString gap = name.mid(i, end - i);
        result += std::ranges::any_of(gap, [](QChar c) { return c.isSpace(); }) ? u" "_s : gap;
        i = end - 1;
    }
    return result;
}

qsizetype endOfName(const QString& text, qsizetype at, const QString& name)
{
    for (const QChar c : name) {
        const qsizetype begin = at;
        if (c == u' ')
            while (at < text.size() && (isGap(text[at]) || text[at] == u'+'))
                ++at;
        else if (at < text.size() && text[at].toCaseFolded() == c)
            ++at;
        if (at == begin)
            return -1;
    }
    return at < text.size() && isWordPart(text[at]) ? -1 : at;
}

bool standsAlone(const QString& text, qsizetype from, qsizetype to)
{
    qsizetype before = from;
    while (before > 0 && text[before - 1] == u' ')
        --before;
    const bool blank = before < from;
    const QStringView first = QStringView(text).left(before);
    const bool begins = first.isEmpty() || u"\n\r\t([\"'=|,;"_s.contains(first.back()) || (blank && (first.back() == u':' || announcesName(first)));
    if (!begins || to == text.size())
        return begins;
    if (text[to] == u'.')
        return to + 1 == text.size() || text[to + 1].isSpace();
    return u"\n\r\t)]\"'|,;:"_s.contains(text[to]) || QStringView(text).mid(to).startsWith(u" (");
}

qsizetype endOfAccount(const QString& text, qsizetype at, qint64& account)
{
    account = 0;
    qsizetype digits = 0;
    qsizetype gap = 0;
    for (; at < text.size(); ++at) {
        if (isDigit(text[at])) {
            account = 10 * account + (text[at].unicode() - u'0');
            ++digits;
            gap = 0;
        } else if (!isGap(text[at]) || ++gap > longestGap) {
            return -1;
        }
        if (digits == accountLength)
            return at + 1;
    }
    return -1;
}

qsizetype endOfPartedAccount(const QString& text, qsizetype at)
{
    constexpr qsizetype group = 4;
    if (goesOn(text, at, -1))
        return -1;
    for (qsizetype parted = 0; parted < accountLength; parted += group) {
        if (endOfDigits(text, at) != at + group)
            return -1;
        at += group;
        if (parted + group == accountLength)
            break;
        if (at == text.size() || !isDash(text[at]))
            return -1;
        ++at;
    }
    return goesOn(text, at, 1) ? -1 : at;
}

bool isInDigest(const QString& text, qsizetype from, qsizetype to)
{
    while (from > 0 && isHexDigit(text[from - 1]))
        --from;
    while (to < text.size() && isHexDigit(text[to]))
        ++to;
    if ((from > 0 && text[from - 1].isLetterOrNumber()) || (to < text.size() && text[to].isLetterOrNumber()))
        return false;
    static const QSet<qsizetype> digests = {16, 32, 40, 56, 64, 96, 128};
    constexpr qsizetype before = 24; // of a UUID's last group
    return digests.contains(to - from)
        || (to - from == accountLength && from >= before && !QUuid::fromString(QStringView(text).mid(from - before, to - from + before)).isNull());
}

} // namespace waymark
