// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/reasonspanel.h"

#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int lineInset = 3; ///< brings text and sign to the height of the link's text

/// Keeps its place in the line while the theme changes under it.
class SignLabel final : public QLabel {
public:
    explicit SignLabel(const QIcon& icon)
        : m_icon(icon)
    {
        setFixedSize(space::sign, space::sign + lineInset);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect().adjusted(0, lineInset, 0, 0));
    }

private:
    QIcon m_icon;
};

QIcon iconOf(const Reason& reason)
{
    if (reason.outcome)
        return signIcon(*reason.outcome);
    switch (reason.kind) {
    case Reason::Kind::Counted:
        return signIcon(QStringLiteral("info"), Role::Muted);
    case Reason::Kind::LeftOut:
        return signIcon(QStringLiteral("not-claimed"), Role::Muted);
    case Reason::Kind::Missing:
        return signIcon(QStringLiteral("unproven"), Role::Muted);
    }
    Q_UNREACHABLE();
}

} // namespace

ReasonsPanel::ReasonsPanel(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("reasonsPanel"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void ReasonsPanel::explain(const QString& title, const QString& value, const Figure& figure)
{
    m_title = title;
    auto* content = new QWidget;
    m_lines = new QVBoxLayout(content);
    m_lines->setContentsMargins(0, 0, space::page, space::page);
    m_lines->setSpacing(space::step);
    auto* figureLabel = new QLabel(value);
    figureLabel->setObjectName(QStringLiteral("reasonsValue"));
    setType(figureLabel, Type::Figure, true);
    m_lines->addWidget(figureLabel);
    addGroup(tr("What counts"), Reason::Kind::Counted, figure);
    addGroup(tr("Left out"), Reason::Kind::LeftOut, figure);
    addGroup(tr("Missing"), Reason::Kind::Missing, figure);
    if (figure.hasOtherFormulas) {
        auto* door = linkButton(tr("Compare formulas"), "reasonFormulas");
        door->setToolTip(tr("Why other tools show another percentage of the same results"));
        connect(door, &QPushButton::clicked, this, &ReasonsPanel::formulasRequested);
        m_lines->addWidget(door, 0, Qt::AlignLeading);
    }
    m_lines->addStretch(1);
    setWidget(content);                    // deletes the former
    content->setAutoFillBackground(false); // which setWidget() turned on
    content->setAccessibleName(tr("Reasons for %1").arg(title));
    setAccessibleName(content->accessibleName()); // Tab comes to it, to scroll it by keys
}

void ReasonsPanel::addGroup(const QString& head, Reason::Kind kind, const Figure& figure)
{
    const auto belongs = [kind](const Reason& reason) { return reason.kind == kind; };
    if (std::ranges::none_of(figure.reasons, belongs))
        return;
    auto* label = new QLabel(head);
    setType(label, Type::Body, true);
    m_lines->addSpacing(space::field);
    m_lines->addWidget(thinLine());
    m_lines->addSpacing(space::field);
    m_lines->addWidget(label);
    for (const Reason& reason : figure.reasons)
        if (belongs(reason))
            m_lines->addWidget(line(reason));
}

QWidget* ReasonsPanel::line(const Reason& reason)
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(new SignLabel(iconOf(reason)), 0, Qt::AlignTop);
    if (reason.count != 0) {
        auto* count = new QLabel(countText(reason.count));
        setType(count, Type::Body, true);
        count->setContentsMargins(0, lineInset, 0, 0);
        row->addWidget(count, 0, Qt::AlignTop);
    }
    auto* text = new QLabel(reason.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    text->setContentsMargins(0, lineInset, 0, lineInset);
    row->addWidget(text, 1);
    addLinks(*row, reason);
    return widget;
}

void ReasonsPanel::addLinks(QHBoxLayout& row, const Reason& reason)
{
    const QString title = tr("%1: %2", "figure, line of its reasons").arg(m_title, reason.text);
    const int kinds = int(!reason.checks.empty()) + int(!reason.stories.empty()) + int(!reason.exceptions.empty())
        + int(!reason.risks.empty()) + int(reason.review.has_value());
    const bool both = kinds > 1;
    if (!reason.checks.empty()) {
        const auto* link = addLink(row, both ? tr("Checks") : tr("Show"), tr("Show the checks: %1").arg(reason.text));
        const CheckSelection selection{.title = title, .checks = reason.checks, .outcome = reason.outcome};
        connect(link, &QPushButton::clicked, this, [this, selection] { Q_EMIT checksRequested(selection); });
    }
    if (!reason.stories.empty()) {
        const auto* link = addLink(row, both ? tr("Stories") : tr("Show"), tr("Show the stories: %1").arg(reason.text));
        const StorySelection selection{.title = title, .stories = reason.stories};
        connect(link, &QPushButton::clicked, this, [this, selection] { Q_EMIT storiesRequested(selection); });
    }
    if (!reason.exceptions.empty()) {
        const auto* link = addLink(row, tr("Exceptions"), tr("Show the exceptions: %1").arg(reason.text));
        const ExceptionSelection selection{.title = title, .exceptions = reason.exceptions};
        connect(link, &QPushButton::clicked, this, [this, selection] { Q_EMIT exceptionsRequested(selection); });
    }
    if (!reason.risks.empty()) {
        const auto* link = addLink(row, tr("Risks"), tr("Show the risks: %1").arg(reason.text));
        const RiskSelection selection{.title = title, .risks = reason.risks};
        connect(link, &QPushButton::clicked, this, [this, selection] { Q_EMIT risksRequested(selection); });
    }
    if (reason.review) {
        const auto* link = addLink(row, both ? tr("Review") : tr("Show"), tr("Show the review: %1").arg(reason.text));
        connect(link, &QPushButton::clicked, this, [this, selection = selectionOf(*reason.review)] { Q_EMIT reviewRequested(selection); });
    }
}

QPushButton* ReasonsPanel::addLink(QHBoxLayout& row, const QString& text, const QString& accessibleName)
{
    auto* link = new QPushButton(text);
    link->setObjectName(QStringLiteral("reasonLink"));
    link->setProperty("link", true);
    link->setCursor(Qt::PointingHandCursor);
    link->setAccessibleName(accessibleName);
    row.addWidget(link, 0, Qt::AlignTop);
    return link;
}

} // namespace waymark
