// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace waymark {

/// As long as this lives, all texts are translated, into capitals, and numbers are of a locale.
class OtherLanguage {
public:
    explicit OtherLanguage(const QLocale& locale = {})
    {
        QLocale::setDefault(locale);
        QCoreApplication::installTranslator(&m_capitals);
    }
    ~OtherLanguage()
    {
        QCoreApplication::removeTranslator(&m_capitals);
        QLocale::setDefault(m_before);
    }
    OtherLanguage(const OtherLanguage&) = delete;
    OtherLanguage& operator=(const OtherLanguage&) = delete;

private:
    class Capitals final : public QTranslator {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char*, const char* source, const char*, int) const override { return QString::fromUtf8(source).toUpper(); }
    };

    QLocale m_before;
    Capitals m_capitals;
};

} // namespace waymark
