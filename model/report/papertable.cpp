// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/papertable.h"

#include "model/report/htmlparts.h"
#include "model/report/papertext.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr double pageLetters = 106; ///< of a table's text that fit side by side
constexpr double mostWished = 56;   ///< letters: a longer text goes on on the next line
constexpr double longWord = 26;     ///< letters: longer ones are ids, which may break
constexpr double mostBroken = 12;   ///< letters of one word that stand in one line at the least
constexpr double gap = 3;           ///< letters between two columns
constexpr qsizetype leastWord = 4;
constexpr qsizetype mostWhole = 11; ///< letters: "85.90 %" and "no evidence" stay on one line

double longestWordOf(const QString& text)
{
    if (text.size() <= mostWhole)
        return static_cast<double>(text.size());
    qsizetype longest = 0;
    for (const QString& word : text.simplified().split(u' '))
        longest = std::max(longest, word.size());
    return static_cast<double>(longest);
}

/// What a column needs and what it would like, in letters.
struct Wish {
    double least = 2 + gap;
    double most = 2 + gap;

    void add(const QString& text)
    {
        least = std::max(least, std::min(longestWordOf(text), longWord) + gap);
        most = std::max(most, std::min(static_cast<double>(text.size()), mostWished) + gap);
    }
};

double sumOf(const std::vector<Wish>& wishes, double Wish::*part)
{
    return std::accumulate(wishes.begin(), wishes.end(), 0.0, [part](double sum, const Wish& wish) { return sum + wish.*part; });
}

/// Where not all words have room as wholes, the longest break, and only as far as is needed.
void breakWords(std::vector<Wish>& wishes)
{
    for (double whole = longWord; whole >= mostBroken && sumOf(wishes, &Wish::least) > pageLetters; --whole)
        for (Wish& wish : wishes)
            wish.least = std::min(wish.least, whole + gap);
}

std::vector<Wish> wishesOf(const QStringList& heads, const std::vector<QStringList>& rows)
{
    std::vector<Wish> wishes(static_cast<size_t>(heads.size()));
    const auto add = [&](const QStringList& cells) {
        for (size_t i = 0; i < wishes.size() && i < static_cast<size_t>(cells.size()); ++i)
            wishes[i].add(cells[static_cast<qsizetype>(i)]);
    };
    for (size_t i = 0; i < wishes.size(); ++i) // a head of several words may stand on several lines
        wishes[i].least = wishes[i].most = std::min(longestWordOf(heads[static_cast<qsizetype>(i)]), longWord) + gap;
    std::ranges::for_each(rows, add);
    breakWords(wishes);
    return wishes;
}

/// Of one word that a column of that share has room for.
qsizetype lettersIn(int share)
{
    return std::max(leastWord, static_cast<qsizetype>(std::ceil(pageLetters * share / 100 - gap)) + 1);
}

QString rowHtml(const QStringList& cells, const std::vector<int>& shares)
{
    QString html;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const int share = static_cast<size_t>(i) < shares.size() ? shares[static_cast<size_t>(i)] : 0;
        html += html::element(u"td"_s, breakableHtml(cells[i], lettersIn(share)));
    }
    return html::element(u"tr"_s, html);
}

} // namespace

std::vector<int> columnShares(const QStringList& heads, const std::vector<QStringList>& rows)
{
    const std::vector<Wish> wishes = wishesOf(heads, rows);
    const double least = sumOf(wishes, &Wish::least);
    const double most = sumOf(wishes, &Wish::most);
    // Each gets what it needs, and of the rest a part of what it would like.
    const double room = std::max(0.0, pageLetters - least);
    const double part = most > least ? room / (most - least) : 0;
    double sum = 0;
    std::vector<double> letters;
    for (const Wish& wish : wishes) {
        letters.push_back(wish.least + (wish.most - wish.least) * part);
        sum += letters.back();
    }
    std::vector<int> shares;
    for (const double each : letters)
        shares.push_back(std::max(1, static_cast<int>(100 * each / sum)));
    if (!shares.empty())
        *std::ranges::max_element(shares) += 100 - std::accumulate(shares.begin(), shares.end(), 0);
    return shares;
}

QString paperTableHtml(const QStringList& htmlHeads, const std::vector<int>& shares, const QString& htmlRows)
{
    QString heads;
    for (qsizetype i = 0; i < htmlHeads.size(); ++i)
        heads += u"<th align=\"left\" width=\"%1%\">%2</th>"_s.arg(QString::number(shares[static_cast<size_t>(i)]), htmlHeads[i]);
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><thead><tr>"_s + heads + u"</tr></thead><tbody>"_s
        + htmlRows + u"</tbody></table>"_s;
}

QString paperTableOf(const QStringList& heads, const std::vector<QStringList>& rows)
{
    const std::vector<int> shares = columnShares(heads, rows);
    QStringList htmlHeads;
    for (qsizetype i = 0; i < heads.size(); ++i)
        htmlHeads << breakableHtml(heads[i], lettersIn(shares[static_cast<size_t>(i)]));
    QString htmlRows;
    for (const QStringList& row : rows)
        htmlRows += rowHtml(row, shares);
    return paperTableHtml(htmlHeads, shares, htmlRows);
}

} // namespace waymark
