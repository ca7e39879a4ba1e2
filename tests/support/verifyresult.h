// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QTest>

/// Fails the test with the error's own words.
#define VERIFY_RESULT(expression)                                                                                      \
    do {                                                                                                               \
        const auto& outcomeOfStep = (expression);                                                                      \
        const QString wordsOfStep =                                                                                    \
            outcomeOfStep ? QString()                                                                                  \
                          : outcomeOfStep.error().message + QLatin1String(" | ") + outcomeOfStep.error().detail;       \
        QVERIFY2(outcomeOfStep.has_value(), qPrintable(wordsOfStep));                                                  \
    } while (false)
