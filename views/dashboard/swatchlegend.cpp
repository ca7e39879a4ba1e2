// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/swatchlegend.h"

#include "views/dashboard/flowlayout.h"
#include "views/shared/paintedbutton.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int swatch = 12;
constexpr int pad = 4;
constexpr int buttonHeight = 20;

} // namespace

class SwatchButton final : public PaintedButton {
public:
    SwatchButton(int segment, SegmentLook look, QWidget* parent)
        : PaintedButton(parent)
        , m_segment(segment)
        , m_look(look)
    {
        setObjectName(QStringLiteral("legend%1").arg(segment));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return {pad + swatch + space::step + QFontMetrics(typeFont(Type::Small)).horizontalAdvance(text()) + pad + 1, buttonHeight};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Scheme scheme = schemeOf(palette());
        if (isEnabled() && (isDown() || underMouse()))
            painter.fillRect(rect(), roleColor(isDown() ? Role::Track : Role::Hover, scheme));
        const QRect box(pad, (this->rect().height() - swatch) / 2, swatch, swatch);
        paintSegment(painter, QStyle::visualRect(layoutDirection(), rect(), box), m_look(m_segment, scheme), scheme);
        const QRect words(box.right() + 1 + space::step, 0, width() - box.right() - 1 - space::step, rect().height());
        painter.setFont(typeFont(Type::Small));
        painter.setPen(roleColor(isEnabled() ? Role::Text : Role::Muted, scheme));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
                         text());
        if (!hasFocus())
            return;
        painter.setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }

private:
    int m_segment;
    SegmentLook m_look;
};

SwatchLegend::SwatchLegend(int segments, SegmentLook look, QWidget* parent)
    : QWidget(parent)
{
    auto* flow = new FlowLayout(space::field, 0, this);
    flow->setContentsMargins(space::column / 2 - pad, 0, 0, 0); // in line with the head
    for (int segment = 0; segment < segments; ++segment) {
        auto* button = new SwatchButton(segment, look, this);
        connect(button, &QAbstractButton::clicked, this, [this, segment] { Q_EMIT activated(segment); });
        flow->addWidget(button);
        m_buttons.push_back(button);
    }
}

void SwatchLegend::show(const std::vector<Entry>& entries)
{
    for (size_t i = 0; i < m_buttons.size() && i < entries.size(); ++i) {
        SwatchButton* button = m_buttons[i];
        button->setText(entries[i].text);
        button->setAccessibleName(entries[i].text);
        button->setAccessibleDescription(entries[i].toolTip);
        button->setToolTip(entries[i].toolTip);
        button->setEnabled(entries[i].opens);
        button->setVisible(entries[i].shown);
        button->updateGeometry();
    }
}

} // namespace waymark
