// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QTreeView>
#include <QWidget>

/// Resources of a static library are there only once something asks for them; the macro must stand outside namespaces.
static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace waymark {

namespace {

constexpr std::array<std::pair<const char*, Role>, 15> roleNames = {{{"window", Role::Window},
                                                                     {"surface", Role::Surface},
                                                                     {"alt", Role::Alt},
                                                                     {"raised", Role::Raised},
                                                                     {"text", Role::Text},
                                                                     {"muted", Role::Muted},
                                                                     {"separator", Role::Separator},
                                                                     {"border", Role::Border},
                                                                     {"accent", Role::Accent},
                                                                     {"onaccent", Role::OnAccent},
                                                                     {"selection", Role::Selection},
                                                                     {"seltext", Role::SelectedText},
                                                                     {"focus", Role::Focus},
                                                                     {"hover", Role::Hover},
                                                                     {"track", Role::Track}}};

/// The style sheet names colours by role, as in @accent@.
QString styleSheet(Scheme scheme)
{
    QFile file(QStringLiteral(":/waymark/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto& [name, role] : roleNames)
        sheet.replace(u'@' + QLatin1String(name) + u'@', roleColor(role, scheme).name());
    sheet.replace(QStringLiteral("@scheme@"), scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
    sheet.replace(QStringLiteral("@warning@"), outcomeColor(Outcome::Suppressed, scheme).name());
    return sheet;
}

/// Fusion, in which no label and no tool tip guesses whether its text is HTML: most of what is shown comes from files
/// of others. The current row of a tree has the frame that one of a table has.
class PlainTextStyle final : public QProxyStyle {
public:
    PlainTextStyle()
        : QProxyStyle(QStringLiteral("fusion"))
    {
    }

    using QProxyStyle::polish;
    void polish(QWidget* widget) override
    {
        if (auto* label = qobject_cast<QLabel*>(widget); label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
        QProxyStyle::polish(widget);
    }

    /// A tree asks without its widget for the frame around the whole of its current row.
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        const bool isRowOfTree = element == PE_FrameFocusRect && !widget && qobject_cast<const QTreeView*>(option->styleObject);
        if (!isRowOfTree) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        painter->save();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(roleColor(Role::Focus, schemeOf(option->palette)), 2));
        painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
        painter->restore();
    }
};

QString family()
{
    static const QString inter = QStringLiteral("Inter");
    return QFontDatabase::hasFamily(inter) ? inter : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QFont makeFont(Type type, bool strong)
{
    QFont font(family());
    font.setPixelSize(static_cast<int>(type));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// By type and strength. Cells ask for one at each word that they paint, and to look for a family takes longer than that.
std::map<std::pair<Type, bool>, QFont>& knownFonts()
{
    static std::map<std::pair<Type, bool>, QFont> fonts;
    return fonts;
}

} // namespace

QFont typeFont(Type type, bool strong)
{
    auto known = knownFonts().find({type, strong});
    if (known == knownFonts().end())
        known = knownFonts().emplace(std::pair(type, strong), makeFont(type, strong)).first;
    return known->second;
}

void setType(QWidget* widget, Type type, bool strong, bool muted)
{
    widget->setFont(typeFont(type, strong));
    widget->setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::WindowText);
}

Theme::Theme(QObject* parent)
    : QObject(parent)
{
    loadResources();
    knownFonts().clear(); // the families may be others from now on
    QApplication::setStyle(new PlainTextStyle);
    QApplication::setFont(typeFont(Type::Body));
    qApp->installEventFilter(this);
}

void Theme::apply(Choice choice)
{
    m_choice = choice;
    m_applying = true;
    const Scheme scheme = choice == Choice::System  ? systemScheme()
                          : choice == Choice::Light ? Scheme::Light
                                                    : Scheme::Dark;
    show(scheme);
    m_applying = false;
}

QPalette Theme::palette(Scheme scheme)
{
    const auto color = [scheme](Role role) { return roleColor(role, scheme); };
    QPalette palette;
    const std::array<std::pair<QPalette::ColorRole, Role>, 16> roles = {{{QPalette::Window, Role::Window},
                                                                         {QPalette::WindowText, Role::Text},
                                                                         {QPalette::Base, Role::Surface},
                                                                         {QPalette::AlternateBase, Role::Alt},
                                                                         {QPalette::Text, Role::Text},
                                                                         {QPalette::Button, Role::Raised},
                                                                         {QPalette::ButtonText, Role::Text},
                                                                         {QPalette::PlaceholderText, Role::Muted},
                                                                         {QPalette::ToolTipBase, Role::Raised},
                                                                         {QPalette::ToolTipText, Role::Text},
                                                                         {QPalette::Link, Role::Accent},
                                                                         {QPalette::LinkVisited, Role::Accent},
                                                                         {QPalette::Highlight, Role::Selection},
                                                                         {QPalette::HighlightedText, Role::SelectedText},
                                                                         {QPalette::Mid, Role::Separator},
                                                                         {QPalette::BrightText, Role::OnAccent}}};
    for (const auto& [paletteRole, role] : roles)
        palette.setColor(paletteRole, color(role));
    palette.setColor(QPalette::Light, color(Role::Raised));
    palette.setColor(QPalette::Midlight, color(Role::Hover));
    palette.setColor(QPalette::Dark, color(Role::Border));
    palette.setColor(QPalette::Shadow, color(Role::Separator));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Role::Border));
    return palette;
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == qApp && event->type() == QEvent::ThemeChange && m_choice == Choice::System && !m_applying)
        apply(Choice::System);
    return QObject::eventFilter(watched, event);
}

void Theme::show(Scheme scheme)
{
    m_scheme = scheme;
    QApplication::setPalette(palette(scheme));
    qApp->setStyleSheet(styleSheet(scheme));
    Q_EMIT changed();
}

/// What the platform uses when the program sets nothing.
Scheme Theme::systemScheme()
{
    QApplication::setPalette(QPalette());
    return schemeOf(QApplication::palette());
}

} // namespace waymark
