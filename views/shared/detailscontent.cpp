// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/detailscontent.h"

#include "model/domain/plaintext.h"
#include "views/shared/badgelabel.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QTextDocument>
#include <QTextEdit>
#include <QUrl>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

namespace waymark {

namespace {

/// Badges side by side; those that have no room begin another line.
class BadgeLine final : public QWidget {
public:
    BadgeLine()
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void add(QWidget* badge)
    {
        badge->setParent(this);
        m_badges << badge;
    }
    QSize sizeHint() const override { return {160, heightForWidth(std::max(width(), 160))}; }
    QSize minimumSizeHint() const override { return {40, 20}; }
    int heightForWidth(int width) const override { return arrange(width, false); }

protected:
    void resizeEvent(QResizeEvent*) override { arrange(width(), true); }

private:
    int arrange(int width, bool place) const
    {
        QPoint at;
        for (QWidget* badge : m_badges) {
            const QSize size = badge->sizeHint().boundedTo({width, badge->sizeHint().height()});
            if (at.x() > 0 && at.x() + size.width() > width)
                at = {0, at.y() + size.height() + space::step};
            if (place)
                badge->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(at, size)));
            at.rx() += size.width() + space::section;
        }
        return m_badges.isEmpty() ? 0 : at.y() + m_badges.last()->sizeHint().height();
    }

    QList<QWidget*> m_badges;
};

constexpr qsizetype longestShown = 20'000; ///< characters; to lay out megabytes would stop the program for minutes

/// Plain text that breaks anywhere, as names without a space must, and can be selected.
class PlainText final : public QTextEdit {
public:
    PlainText(const QString& text, Type type, bool muted)
        : m_muted(muted)
    {
        setReadOnly(true);
        setFocusPolicy(Qt::ClickFocus);
        setFrameShape(NoFrame);
        setFont(typeFont(type));
        document()->setDocumentMargin(0);
        setPlainText(plainText(text, longestShown));
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        viewport()->setAutoFillBackground(false);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred); // a fixed height would be that of the hint
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        recolour();
    }

    QSize sizeHint() const override { return {160, heightForWidth(std::max(width(), 160))}; }
    QSize minimumSizeHint() const override { return {40, 16}; }
    int heightForWidth(int width) const override
    {
        const std::unique_ptr<QTextDocument> copy(document()->clone());
        copy->setTextWidth(width);
        return static_cast<int>(std::ceil(copy->size().height()));
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QTextEdit::changeEvent(event);
        if (event->type() == QEvent::StyleChange) // the last that a theme changes
            recolour();
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); } // the panel scrolls

private:
    /// What isn't muted is of the program's palette anyway.
    void recolour()
    {
        if (!m_muted)
            return;
        QPalette muted;
        muted.setColor(QPalette::Text, QGuiApplication::palette().color(QPalette::PlaceholderText));
        setPalette(muted);
    }

    bool m_muted;
};

} // namespace

DetailsContent::DetailsContent(QWidget* parent)
    : QScrollArea(parent)
{
    setAccessibleName(tr("Details")); // Tab comes to it, to scroll it by keys
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void DetailsContent::beginContent()
{
    m_next = new QWidget;
    m_next->setAutoFillBackground(false);
    m_column = new QVBoxLayout(m_next);
    m_column->setContentsMargins(0, space::step, space::page, space::page);
    m_column->setSpacing(space::field);
    m_fields = nullptr;
}

void DetailsContent::endContent()
{
    m_column->addStretch(1);
    setWidget(m_next); // deletes the former
    m_next->setAutoFillBackground(false); // setWidget() turns it on
    verticalScrollBar()->setValue(0);
}

void DetailsContent::addBadges(const QList<Badge>& badges)
{
    auto* line = new BadgeLine;
    for (const Badge& badge : badges)
        line->add(new BadgeLabel(badge.sign, badge.text, badge.color, true));
    m_column->addWidget(line);
}

void DetailsContent::addField(const QString& label, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!m_fields) {
        m_fields = new QGridLayout;
        m_fields->setHorizontalSpacing(space::column);
        m_fields->setVerticalSpacing(6);
        m_fields->setColumnMinimumWidth(0, 76);
        m_fields->setColumnStretch(1, 1);
        m_column->addLayout(m_fields);
    }
    auto* name = new QLabel(label);
    setType(name, Type::Body, false, true);
    const int row = m_fields->rowCount();
    m_fields->addWidget(name, row, 0, Qt::AlignTop);
    auto* value = new PlainText(text, Type::Body, false);
    value->setAccessibleName(label);
    m_fields->addWidget(value, row, 1);
}

void DetailsContent::addSection(const QString& title, const QString& second)
{
    m_fields = nullptr;
    auto* head = new RuledHead(title);
    head->note()->setText(second);
    m_column->addSpacing(space::step);
    m_column->addWidget(head);
}

void DetailsContent::addText(const QString& text, bool muted)
{
    auto* view = new PlainText(text, muted ? Type::Small : Type::Body, muted);
    m_column->addWidget(view);
}

void DetailsContent::addWebAddress(const QString& address)
{
    addText(address, true);
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const bool ofTheWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    // A name before the host is there to deceive: "https://example.org@elsewhere".
    if (!url.isValid() || !ofTheWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return;
    auto* door = new QPushButton(tr("Open in the browser"));
    door->setObjectName(QStringLiteral("webAddress"));
    door->setAccessibleName(tr("Open %1 in the browser").arg(url.host()));
    door->setProperty("link", true);
    door->setAutoDefault(true); // Enter presses it
    door->setCursor(Qt::PointingHandCursor);
    connect(door, &QPushButton::clicked, door, [url] { QDesktopServices::openUrl(url); });
    m_column->addWidget(door, 0, Qt::AlignLeading);
}

void DetailsContent::addEpic(const QString& code, const QString& name, const QString& why)
{
    if (code.isEmpty())
        addText(tr("Assigned to no epic: no list and no rule of the catalogue knows this check."));
    else
        m_column->addWidget(new BadgeLabel({}, name, [code](Scheme scheme) { return epicColor(code, scheme); }, false));
    if (!why.isEmpty())
        addText(why, true);
}

} // namespace waymark
