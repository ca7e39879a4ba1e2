// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/score/figure.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace waymark {

/// A card of a report: a figure with what it is of, and why it is so.
struct ReportCard {
    QString label = {};
    QString value = {};
    std::vector<Reason> reasons = {};
};

/// A column of a table.
struct ReportColumn {
    QString head = {};
    int share = 0; ///< of the width on paper, per cent
};

/// How the parts of a report are marked up: for a browser, or for paper, where Qt's rich text lays them out, which folds
/// nothing and knows no SVG. What is called `html` is taken as it is; all other texts are escaped. Times are those of `timeZone`,
/// an IANA name.
class ReviewMarkup {
public:
    enum class Medium { Screen, Paper };

    ReviewMarkup(Medium medium, QString timeZone) : m_medium(medium), m_timeZone(std::move(timeZone)) {}

    bool isPaper() const { return m_medium == Medium::Paper; }
    const QString& timeZone() const { return m_timeZone; }
    QString text(const QString& text) const; ///< on paper a long word may break, so that no column grows too wide
    QString heading(int level, const QString& text) const;
    QString paragraph(const QString& text) const;
    QString labelled(const QString& label, const QString& text) const; ///< a paragraph; empty without text
    QString lines(const QStringList& lines) const; ///< one below the other
    QString list(const QStringList& htmlItems) const;
    QString link(const QString& url) const; ///< empty unless it is http or https
    QString cards(const std::vector<ReportCard>& cards) const;
    QString table(const std::vector<ReportColumn>& columns, const QString& htmlRows) const;
    QString row(const QStringList& htmlCells) const;
    /// A text with the sign of its kind: "high", "medium", "none", "unknown".
    QString sign(const QString& kind, const QString& text) const;
    /// Under a summary: folded on a screen, unless it is `open`; on paper under a heading of that level.
    QString fold(const QString& summary, const QString& htmlBefore, const QString& html, bool open) const;
    /// On paper an <img> named "chart:0", which stands for the first of charts().
    QString chart(const ReportChart& chart);

    /// SVG as Qt draws it: with the colours of the light look instead of a style sheet.
    const std::vector<ReportChart>& charts() const { return m_charts; }

private:
    Medium m_medium;
    QString m_timeZone;
    std::vector<ReportChart> m_charts;
};

} // namespace waymark
