// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QMessageBox>
#include <QSettings>

#include "application_icon.hpp"
#include "file_opener.hpp"
#include "language_menu.hpp"
#include "layout_keeper.hpp"
#include "main_window.hpp"
#include "simulator.hpp"
#include "simulator_option.hpp"
#include "termination.hpp"
#include "translations.hpp"

namespace {

struct Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
};

// These must work on a machine without a display.
bool onlyPrints(int argc, char** argv)
{
    constexpr std::array<std::string_view, 5> options{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [&](std::string_view argument) {
        return std::find(options.begin(), options.end(), argument) != options.end();
    });
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    if (argc > 1 && onlyPrints(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    return std::make_unique<QApplication>(argc, argv);
}

struct Options {
    efdmon::gui::Environment environment;
    QStringList channels;
    QStringList recordings;
};

efdmon::gui::Environment simulated(const QString& rate)
{
    if (auto patterns = efdmon::gui::simulatedPatterns(rate))
        return efdmon::gui::simulatedEnvironment(std::move(*patterns));
    const QString message = Main::tr("--simulate takes a rate from 0 to %1 events per second, not “%2”.")
                                .arg(efdmon::gui::MostSimulatedRate)
                                .arg(rate);
    std::fprintf(stderr, "%s\n", qPrintable(message));
    std::exit(EXIT_FAILURE);
}

Options parse()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Main::tr("See the events that kernel drivers signal through an eventfd."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption simulate = efdmon::gui::simulateOption();
    parser.addOption(simulate);
    parser.addPositionalArgument(QStringLiteral("channel"),
                                 Main::tr("Channels to watch: a number, a node or a name. Default: all."),
                                 QStringLiteral("[channel...]"));
    parser.addPositionalArgument(QStringLiteral("file"), Main::tr("Recordings to look at instead."),
                                 QStringLiteral("[file...]"));
    parser.process(efdmon::gui::completeSimulateOption(QCoreApplication::arguments()));
    Options options;
    for (const QString& argument : parser.positionalArguments())
        (efdmon::gui::namesRecording(argument) ? options.recordings : options.channels) << argument;
    if (parser.isSet(simulate))
        options.environment = simulated(parser.value(simulate));
    return options;
}

// Without a window that could say it: a terminal may not be there to read it.
int lookAt(const QStringList& recordings)
{
    efdmon::gui::FileOpener opener(nullptr);
    QObject::connect(&opener, &efdmon::gui::FileOpener::refused, [](const QString& why) {
        auto* box = new QMessageBox(QMessageBox::Critical, Main::tr("Event Monitor"), why);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->show();
    });
    const efdmon::gui::Termination termination;
    QObject::connect(&termination, &efdmon::gui::Termination::asked, qApp, &QCoreApplication::quit);
    for (const QString& recording : recordings)
        opener.open(recording);
    return QCoreApplication::exec();
}

int watch(Options options, QSettings& settings)
{
    efdmon::gui::MainWindow window(std::move(options.environment), options.channels);
    window.restoreLayout(settings);
    const efdmon::gui::LayoutKeeper keeper(window, [&] { window.saveLayout(settings); });
    const efdmon::gui::Termination termination;
    QObject::connect(&termination, &efdmon::gui::Termination::asked, &window, &efdmon::gui::MainWindow::quit);
    window.showSoon();
    for (const QString& recording : options.recordings)
        window.opener().open(recording);
    const int status = QCoreApplication::exec();
    window.saveLayout(settings);
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    // Large blocks come and go with a flood: each by itself, so that what is
    // free goes back to the system.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("efd-monitor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EFDMON_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("efd-monitor"));
    QSettings settings;
    efdmon::gui::installTranslations(*application, efdmon::gui::languageLocale(settings));
    Options options = parse();

    QGuiApplication::setDesktopFileName(QStringLiteral("org.efdmonitor.EfdMonitor"));
    QGuiApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral("org.efdmonitor.EfdMonitor"), efdmon::gui::applicationIcon()));
    if (!options.recordings.isEmpty() && options.channels.isEmpty() && !options.environment.open)
        return lookAt(options.recordings);
    return watch(std::move(options), settings);
}
