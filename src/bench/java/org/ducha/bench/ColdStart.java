package org.ducha.bench;
final class ColdStart { private ColdStart(){} static void main(String[] a){} }
