// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/detailscontent.h"

#include "views/shared/badgelabel.h"
#include "views/shared/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

namespace waymark {

namespace {

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
        setPlainText(text);
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
        if (event->type() == QEvent::ApplicationPaletteChange)
            recolour();
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); } // the panel scrolls

private:
    void recolour()
    {
        QPalette palette = QGuiApplication::palette();
        if (m_muted)
            palette.setColor(QPalette::Text, palette.color(QPalette::PlaceholderText));
        setPalette(palette);
    }

    bool m_muted;
};

} // namespace

DetailsContent::DetailsContent(QWidget* parent)
    : QScrollArea(parent)
{
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
    auto* row = new QHBoxLayout;
    row->setSpacing(space::section);
    for (const Badge& badge : badges)
        row->addWidget(new BadgeLabel(badge.sign, badge.text, badge.color, true));
    row->addStretch(1);
    m_column->addLayout(row);
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
    auto* rule = new QFrame;
    rule->setProperty("separator", true);
    rule->setFixedHeight(1);
    auto* head = new QLabel(title);
    setType(head, Type::Body, true);
    auto* note = new QLabel(second);
    setType(note, Type::Small, false, true);
    auto* row = new QHBoxLayout;
    row->addWidget(head);
    row->addStretch(1);
    row->addWidget(note);
    m_column->addSpacing(space::step);
    m_column->addWidget(rule);
    m_column->addSpacing(space::step);
    m_column->addLayout(row);
}

void DetailsContent::addText(const QString& text, bool muted)
{
    auto* view = new PlainText(text, muted ? Type::Small : Type::Body, muted);
    m_column->addWidget(view);
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
