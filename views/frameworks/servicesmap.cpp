// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/servicesmap.h"

#include "views/frameworks/referencewords.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/midsentence.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace waymark {

namespace {

constexpr int cardHeight = 40;

} // namespace

ServiceCard::ServiceCard(const QString& id, QWidget* parent)
    : PaintedButton(parent)
    , m_id(id)
{
    setObjectName(QStringLiteral("serviceCard-%1").arg(id));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ServiceCard::show(const ServiceRow& row)
{
    m_standing = row.standing;
    m_checks = row.checks;
    setText(row.entry.name);
    setAccessibleName(tr("%1: %2", "service, standing").arg(row.entry.name, signText(row.standing)));
    setToolTip(tr("%1: %2, %3. %4", "service, standing, checks, purpose")
                   .arg(row.entry.name, midSentence(signText(row.standing)), countedChecks(row.checks), row.entry.purpose));
    update();
}

QSize ServiceCard::sizeHint() const
{
    return {140, cardHeight};
}

QSize ServiceCard::minimumSizeHint() const
{
    return {76, cardHeight};
}

void ServiceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Scheme scheme = schemeOf(palette());
    painter.setPen(QPen(roleColor(hasFocus() ? Role::Focus : Role::Border, scheme), hasFocus() ? 2 : 1));
    painter.setBrush(roleColor(underMouse() ? Role::Hover : Role::Surface, scheme));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::corner, space::corner);
    const QRect inside = rect().adjusted(space::field, 3, -space::field, -3);
    const auto visual = [&](const QRect& piece) { return QStyle::visualRect(layoutDirection(), inside, piece); };
    const auto put = [&](const QRect& piece, const QString& text, const QFont& font, const QColor& ink) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(visual(piece), static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, piece.width()));
    };
    const int half = inside.height() / 2;
    put(QRect(inside.left(), inside.top(), inside.width(), half), text(), typeFont(Type::Body), roleColor(Role::Text, scheme));
    const QColor tone = toneColor(toneOf(m_standing), scheme);
    paintSign(painter, visual(QRect(inside.left(), inside.top() + half + 3, 12, 12)), signName(m_standing), tone, onSignColor(scheme));
    const QString word = m_checks == 0 ? signText(m_standing)
                                       : tr("%1, %2", "standing, checks").arg(signText(m_standing), countedChecks(m_checks));
    put(QRect(inside.left() + 17, inside.top() + half, inside.width() - 17, half), word, typeFont(Type::Small), tone);
}

ServicesMap::ServicesMap(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("servicesMap"));
    setAccessibleName(tr("Container services by what they are for"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_grid->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    m_grid->setHorizontalSpacing(space::field);
    m_grid->setVerticalSpacing(space::step);
}

void ServicesMap::show(const std::vector<ServiceRow>& rows)
{
    if (m_cards.empty())
        build(rows);
    for (ServiceCard* card : m_cards) {
        const auto row = std::ranges::find_if(rows, [card](const ServiceRow& each) { return each.entry.id == card->id(); });
        if (row != rows.end())
            card->show(*row);
    }
}

/// The toolbox stays as it is while the program runs, so the cards are made once.
void ServicesMap::build(const std::vector<ServiceRow>& rows)
{
    int column = 0;
    for (const auto& [role, name] : Words<ContainerRole>::list) {
        auto* head = new ElidedLabel(signText(role));
        setType(head, Type::Small, true, true);
        m_grid->addWidget(head, 0, column);
        int line = 1;
        for (const ServiceRow& row : rows) {
            if (std::ranges::find(row.entry.roles, role) == row.entry.roles.end())
                continue;
            auto* card = new ServiceCard(row.entry.id);
            connect(card, &QAbstractButton::clicked, this, [this, card] { Q_EMIT toolRequested(card->id()); });
            m_grid->addWidget(card, line++, column);
            m_cards.push_back(card);
        }
        m_grid->setColumnStretch(column++, 1);
    }
}

} // namespace waymark
