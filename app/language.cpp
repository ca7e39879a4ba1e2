// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

// The linker drops a static library's resources unless somebody names them.
static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace waymark {

namespace {

const QString english = QStringLiteral("en");
const QStringList spoken = {english, QStringLiteral("de")};

/// With the country that the system has, if it speaks that language.
QLocale localeOf(const QString& code)
{
    const QLocale wanted(code);
    const QLocale system = QLocale::system();
    return system.language() == wanted.language() ? system : wanted;
}

} // namespace

QString TextsOfFile::translate(const char* context, const char* source, const char* comment, int n) const
{
    for (const char* place : {context, "waymark", ""})
        if (const QString text = QTranslator::translate(place, source, comment, n); !text.isNull())
            return text;
    return {};
}

Language::Language(const QString& code)
    : m_code(resolved(code, QLocale::system().uiLanguages()))
{
    loadTranslations();
    QLocale::setDefault(localeOf(m_code));
    if (m_code == english)
        return;
    // Qt's own texts come with Qt, and may not be installed: its dialogs are in English then.
    if (m_ofQt.load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_ofQt);
    if (m_own.load(QStringLiteral(":/waymark/translations/waymark_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_own);
    else
        qWarning("There is no translation waymark_%s.qm in this program.", qPrintable(m_code));
}

/// An application that is gone has none any more.
Language::~Language()
{
    if (!QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_ofQt);
}

bool Language::isSpoken(const QString& code)
{
    return spoken.contains(code);
}

QString Language::resolved(const QString& code, const QStringList& systemLanguages)
{
    if (isSpoken(code))
        return code;
    for (const QString& language : systemLanguages)
        if (const QString plain = language.section(u'-', 0, 0).section(u'_', 0, 0); isSpoken(plain))
            return plain;
    return english;
}

std::optional<QString> Language::askedFor(const QStringList& arguments)
{
    const QString option = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == option)
            return arguments.value(i + 1);
        if (arguments[i].startsWith(option + u'='))
            return arguments[i].mid(option.size() + 1);
    }
    return std::nullopt;
}

} // namespace waymark
