// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/sectionpage.h"

#include "views/shared/cardline.h"
#include "views/shared/datatable.h"
#include "views/shared/fittedtable.h"
#include "views/shared/pictureactions.h"
#include "views/shared/sectionhead.h"
#include "views/shared/theme.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int narrow = 720;
constexpr int margin = space::page - space::field; // cards and cells bring the rest

} // namespace

SectionPage::SectionPage(Prompt* prompt, QWidget* parent)
    : QWidget(parent)
    , m_prompt(prompt)
    , m_grid(new QGridLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_grid->setContentsMargins(margin, space::step, margin, space::column);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(gap);
}

void SectionPage::setLine(CardLine* line)
{
    m_line = line;
    addRow({line}, false);
    connect(line, &CardLine::reasonsRequested, this, &SectionPage::reasonsRequested);
    connect(line, &CardLine::cardsChanged, this, &SectionPage::arrange);
}

SectionPage::Section SectionPage::addSection(const QString& name)
{
    Section section{.widget = new QWidget(this), .head = new SectionHead};
    section.widget->setObjectName(name);
    section.column = new QVBoxLayout(section.widget);
    section.column->setContentsMargins(2, 0, 2, 0);
    section.column->setSpacing(space::field);
    section.column->addWidget(section.head);
    return section;
}

void SectionPage::tell(const Section& section, const Headline& headline)
{
    section.head->setText(headline.title, headline.second);
}

DataTable* SectionPage::addTable(const Section& section, const QString& name, const QString& accessibleName,
                                 QAbstractItemModel* model)
{
    DataTable* table = fittedTable(name, accessibleName, model);
    section.column->addWidget(table);
    return table;
}

void SectionPage::setWidths(DataTable* table, const QList<std::pair<int, int>>& widths, int stretched)
{
    fixWidths(table, widths, stretched);
}

void SectionPage::addRow(const std::vector<QWidget*>& widgets, bool lineAbove)
{
    m_rows.push_back({.widgets = widgets, .lineAbove = lineAbove});
}

void SectionPage::offer(QWidget* chart, const QAbstractItemModel* table, const QString& name)
{
    offerPicture(chart, {.table = table, .name = name, .prompt = m_prompt, .tell = [this](const Message& message) {
                             Q_EMIT messageRaised(message);
                         }});
}

void SectionPage::setRoom(int height)
{
    m_room = height;
    fit();
}

int SectionPage::roomBelowLine() const
{
    return m_room - m_line->height();
}

void SectionPage::arrange()
{
    m_line->setFixedHeight(m_line->heightAt(width() - 2 * margin));
    const int wanted = width() < narrow ? 1 : 2;
    if (m_columns != wanted) {
        m_columns = wanted;
        place();
    }
    fit();
}

void SectionPage::place()
{
    int row = 0;
    int widgets = 0;
    for (const Row& each : m_rows) {
        const bool beside = m_columns == 2 && each.widgets.size() == 2;
        for (size_t i = 0; i < each.widgets.size(); ++i, ++widgets) {
            if (beside)
                m_grid->addWidget(each.widgets[i], row, static_cast<int>(i));
            else
                m_grid->addWidget(each.widgets[i], row++, 0, 1, m_columns);
        }
        row += beside ? 1 : 0;
    }
    m_grid->setColumnStretch(0, 11);
    m_grid->setColumnStretch(1, m_columns == 2 ? 9 : 0);
    m_grid->setRowStretch(widgets, 1); // below all of them, even where each has a row of its own
}

void SectionPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SectionPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(roleColor(Role::Separator, schemeOf(palette())));
    const auto above = [&](const QWidget* widget) {
        const int y = widget->geometry().top() - (gap + 1) / 2;
        painter.drawLine(space::page, y, width() - space::page, y);
    };
    for (const Row& row : m_rows) {
        if (row.lineAbove)
            above(row.widgets.front());
        if (row.widgets.size() < 2)
            continue;
        const QRect one = row.widgets.front()->geometry();
        const QRect other = row.widgets.back()->geometry();
        if (m_columns == 1) {
            above(row.widgets.back());
            continue;
        }
        const int x = (std::min(one.right(), other.right()) + std::max(one.left(), other.left())) / 2;
        painter.drawLine(x, std::min(one.top(), other.top()), x, std::max(one.bottom(), other.bottom()));
    }
}

} // namespace waymark
