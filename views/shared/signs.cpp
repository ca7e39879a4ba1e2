// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/signs.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <functional>

namespace waymark {

namespace {

/// The SVG with "black" as ink and "white" as paper.
QByteArray recoloured(const QString& name, const QColor& ink, const QColor& paper)
{
    QFile file(QStringLiteral(":/waymark/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("No sign is called %s", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("\"black\"", '"' + ink.name().toLatin1() + '"');
    svg.replace("\"white\"", '"' + paper.name().toLatin1() + '"');
    return svg;
}

QPixmap signPixmap(const QString& name, const QSize& size, const QColor& ink, const QColor& paper)
{
    const QString key = QStringLiteral("waymark/%1/%2x%3/%4/%5")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ink.name(), paper.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(recoloured(name, ink, paper)).render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks for its ink whenever it is painted, so that it follows the theme.
class SignEngine final : public QIconEngine {
public:
    using Ink = std::function<QColor(Scheme, QIcon::Mode, QIcon::State)>;
    SignEngine(QString name, Ink ink)
        : m_name(std::move(name))
        , m_ink(std::move(ink))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Scheme scheme = schemeOf(QGuiApplication::palette());
        paintSign(*painter, rect, m_name, m_ink(scheme, mode, state), onSignColor(scheme));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const Scheme scheme = schemeOf(QGuiApplication::palette());
        return signPixmap(m_name, size, m_ink(scheme, mode, state), onSignColor(scheme));
    }

    QIconEngine* clone() const override { return new SignEngine(m_name, m_ink); }

private:
    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon signIcon(const QString& name)
{
    return QIcon(new SignEngine(name, [](Scheme scheme, QIcon::Mode mode, QIcon::State state) {
        if (mode == QIcon::Disabled)
            return roleColor(Role::Border, scheme);
        return roleColor(state == QIcon::On ? Role::Accent : Role::Text, scheme);
    }));
}

QIcon signIcon(const QString& name, Role role)
{
    return QIcon(
        new SignEngine(name, [role](Scheme scheme, QIcon::Mode, QIcon::State) { return roleColor(role, scheme); }));
}

QIcon signIcon(Outcome outcome)
{
    return QIcon(new SignEngine(signName(outcome), [outcome](Scheme scheme, QIcon::Mode, QIcon::State) {
        return outcomeColor(outcome, scheme);
    }));
}

QIcon signIcon(Severity severity)
{
    return QIcon(new SignEngine(signName(severity), [severity](Scheme scheme, QIcon::Mode, QIcon::State) {
        return severityColor(severity, scheme);
    }));
}

void paintSign(QPainter& painter, const QRect& rect, const QString& name, const QColor& ink, const QColor& paper)
{
    const int side = std::min(rect.width(), rect.height());
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize pixels(qRound(side * ratio), qRound(side * ratio));
    const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
    painter.drawPixmap(square, signPixmap(name, pixels, ink, paper));
}

void paintSign(QPainter& painter, const QRect& rect, Outcome outcome, Scheme scheme)
{
    paintSign(painter, rect, signName(outcome), outcomeColor(outcome, scheme), onSignColor(scheme));
}

void paintSign(QPainter& painter, const QRect& rect, Severity severity, Scheme scheme)
{
    paintSign(painter, rect, signName(severity), severityColor(severity, scheme), onSignColor(scheme));
}

void paintSign(QPainter& painter, const QRect& rect, ChangeKind kind, Scheme scheme)
{
    paintSign(painter, rect, signName(kind), changeColor(kind, scheme), onSignColor(scheme));
}

QString signName(Outcome outcome)
{
    return outcome == Outcome::NotApplicable ? QStringLiteral("not-applicable") : word(outcome);
}

QString signName(Severity severity)
{
    return QStringLiteral("severity-") + word(severity);
}

QString signName(ChangeKind kind)
{
    return word(kind);
}

} // namespace waymark
