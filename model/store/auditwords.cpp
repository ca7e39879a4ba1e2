// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/auditwords.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

constexpr int imageDepth = 3; ///< braces around what an image says: of the change set, the change, the image

/// Where the quote stands that ends a string; behind everything, if there is none.
qsizetype endOfString(const QByteArray& json, qsizetype from)
{
    while (from < json.size() && json[from] != '"')
        from += json[from] == '\\' ? 2 : 1;
    return std::min(from, json.size());
}

/// What the string means, in lower case.
QByteArray unescaped(QByteArrayView string)
{
    const QByteArray json = "[\"" + string.toByteArray() + "\"]";
    return QJsonDocument::fromJson(json).array().at(0).toString().toUtf8().toLower();
}

bool isLetter(char sign) { return sign >= 'a' && sign <= 'z'; }
bool isDigit(char sign) { return sign >= '0' && sign <= '9'; }

/// In lower case: "r-1", "iam-uc-01".
bool looksLikeReference(QByteArrayView word)
{
    const qsizetype dash = word.lastIndexOf('-');
    if (dash < 1 || dash + 1 == word.size() || !isLetter(word.front()) || !isLetter(word[dash - 1]))
        return false;
    return std::ranges::all_of(word.first(dash), [](char sign) { return isLetter(sign) || sign == '-'; })
        && std::ranges::all_of(word.sliced(dash + 1), isDigit);
}

/// Whether a reference that is found there is part of another: of "IAM-UC-01" or "R-10". "CVE-2021" is looked for to find all of
/// that year.
bool isPartOfAnother(QByteArrayView text, qsizetype begin, qsizetype end)
{
    const auto isPart = [&](qsizetype at) { return at >= 0 && at < text.size() && (isLetter(text[at]) || isDigit(text[at])); };
    return isPart(begin - 1) || isPart(end) || (begin > 0 && text[begin - 1] == '-' && isPart(begin - 2));
}

/// Visits each text of people until `visit` wants no more.
template <typename Visit>
void forEachText(const QByteArray& json, Visit&& visit)
{
    int depth = 0;
    QByteArrayView key;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] == '{')
            ++depth;
        else if (json[i] == '}')
            --depth;
        if (json[i] != '"')
            continue;
        const qsizetype end = endOfString(json, i + 1);
        const QByteArrayView string = QByteArrayView(json).sliced(i + 1, end - i - 1);
        i = end;
        if (end + 1 < json.size() && json[end + 1] == ':')
            key = string;
        else if ((depth >= imageDepth || (depth == 1 && key == QByteArrayView("text"))) && !visit(string))
            return;
    }
}

} // namespace

AuditWords::AuditWords(const QStringList& words)
{
    for (const QString& word : words)
        if (!word.isEmpty())
            m_words.push_back({.text = word.toUtf8().toLower()});
    for (Word& word : m_words)
        word.isReference = looksLikeReference(word.text);
}

bool AuditWords::Word::isIn(QByteArrayView lower) const
{
    for (qsizetype at = lower.indexOf(QByteArrayView(text)); at >= 0; at = lower.indexOf(QByteArrayView(text), at + 1)) {
        const qsizetype end = at + text.size();
        if (!isReference || !isPartOfAnother(lower, at, end))
            return true;
    }
    return false;
}

bool AuditWords::areIn(const QByteArray& bytes) const
{
    if (isEmpty())
        return true;
    const QByteArray lower = bytes.toLower();
    std::vector<const Word*> missing;
    for (const Word& word : m_words)
        missing.push_back(&word);
    forEachText(lower, [&](QByteArrayView string) {
        const QByteArray plain = string.contains('\\') ? unescaped(string) : QByteArray();
        const QByteArrayView text = plain.isNull() ? string : QByteArrayView(plain);
        std::erase_if(missing, [&](const Word* word) { return word->isIn(text); });
        return !missing.empty();
    });
    return missing.empty();
}

} // namespace waymark
